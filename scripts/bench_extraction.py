"""ResNet50 in PyTorch or ONNX Runtime on this machine's CPU, for scripts/bench-extraction.

Usage: bench_extraction.py torch-float32|torch-bfloat16|onnx-float32
Says "ready", then for every line "run N" calculates N pictures in batches of 16 and says "ran N SECONDS"; ends with its
input. Weights and pictures are random: neither changes the time. No picture is decoded, which favours this side.
"""

import io
import os
import sys
import time

import torch
from torch import nn

BATCH = 16


class Block(nn.Module):
    """Bottleneck with the stride on its first convolution, as in Keras' ResNet50 (He et al. 2016)."""

    def __init__(self, channels, width, stride, project):
        super().__init__()
        out = 4 * width
        self.body = nn.Sequential(
            nn.Conv2d(channels, width, 1, stride), nn.BatchNorm2d(width), nn.ReLU(),
            nn.Conv2d(width, width, 3, padding=1), nn.BatchNorm2d(width), nn.ReLU(),
            nn.Conv2d(width, out, 1), nn.BatchNorm2d(out),
        )
        self.shortcut = nn.Identity()
        if project:
            self.shortcut = nn.Sequential(nn.Conv2d(channels, out, 1, stride), nn.BatchNorm2d(out))

    def forward(self, x):
        return torch.relu(self.body(x) + self.shortcut(x))


def resnet50():
    layers = [nn.Conv2d(3, 64, 7, 2, 3), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1)]
    channels = 64
    for stage, blocks in enumerate((3, 4, 6, 3)):
        for block in range(blocks):
            stride = 2 if stage > 0 and block == 0 else 1
            layers.append(Block(channels, 64 << stage, stride, block == 0))
            channels = 4 * (64 << stage)
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten()).eval()


def torch_runner(dtype):
    torch.set_num_threads(os.cpu_count())
    network = resnet50().to(dtype).to(memory_format=torch.channels_last)
    pictures = torch.rand(BATCH, 3, 224, 224).to(dtype).contiguous(memory_format=torch.channels_last)

    def run():
        with torch.inference_mode():
            network(pictures)

    return run


def onnx_runner():
    import onnxruntime

    network = io.BytesIO()
    torch.onnx.export(resnet50(), torch.rand(BATCH, 3, 224, 224), network, dynamo=False)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = os.cpu_count()
    session = onnxruntime.InferenceSession(network.getvalue(), options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    pictures = torch.rand(BATCH, 3, 224, 224).numpy()
    return lambda: session.run(None, {name: pictures})


def main():
    kind = sys.argv[1]
    torch.manual_seed(1)
    run = {
        "torch-float32": lambda: torch_runner(torch.float32),
        "torch-bfloat16": lambda: torch_runner(torch.bfloat16),
        "onnx-float32": onnx_runner,
    }[kind]()
    for _ in range(2):
        run()
    print("ready", flush=True)
    for line in sys.stdin:
        batches = -(-int(line.split()[1]) // BATCH)
        start = time.perf_counter()
        for _ in range(batches):
            run()
        print("ran", batches * BATCH, time.perf_counter() - start, flush=True)


main()
