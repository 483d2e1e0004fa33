"""Writes pictures of every kind, and what Pillow sees in each: FOLDER/KIND/NAME and FOLDER/KIND/NAME.reference.png.

Arguments: FOLDER PICTURES, a folder with pictures to make them of. The references are upright, on white, in 8-bit RGB.
Needs Pillow and numpy; without cjpeg (libjpeg-turbo-progs) some kinds of JPEG are left out.
"""

import io
import itertools
import os
import shutil
import struct
import subprocess
import sys
import zlib

import numpy as np
from PIL import Image, ImageCms, ImageOps

folder, sources = sys.argv[1:3]
names = sorted(name for name in os.listdir(sources) if name.endswith((".jpg", ".png")))
SIZES = [(240, 320), (97, 131), (160, 120), (225, 300), (64, 63), (33, 17), (121, 160), (8, 8)]
missing = set()


def picture(number, size=None):
    """A picture, as RGB; another one and another size for each number."""
    image = Image.open(os.path.join(sources, names[number * 37 % len(names)])).convert("RGB")
    return image.resize(size or SIZES[number % len(SIZES)], Image.LANCZOS)


def transparent(image):
    """With a corner that fades out."""
    width, height = image.size
    fade = np.minimum(255, np.add.outer(np.arange(height), np.arange(width)) * 510 // (width + height))
    image = image.convert("RGBA")
    image.putalpha(Image.fromarray(fade.astype("uint8")))
    return image


def on_white(image):
    image = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


def seen(data):
    """What Pillow sees in a file, as RGB."""
    image = Image.open(io.BytesIO(data))
    format = image.format
    image.load()
    if format != "TIFF":  # which has been turned by now
        image = ImageOps.exif_transpose(image)
    if image.mode == "LAB":
        profiles = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, *profiles, outputMode="RGB")
    if image.mode.startswith("I"):  # 16 bits, which Pillow would cut off at 255
        return Image.fromarray(((np.asarray(image).astype("int64") * 255 + 32767) // 65535).astype("uint8")).convert("RGB")
    has_alpha = image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info
    return on_white(image) if has_alpha else image.convert("RGB")


def write(kind, name, data, reference=None):
    os.makedirs(os.path.join(folder, kind), exist_ok=True)
    path = os.path.join(folder, kind, name)
    with open(path, "wb") as file:
        file.write(data)
    (reference or seen(data)).save(path + ".reference.png")


def saved(image, format, **options):
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def cjpeg(image, *options):
    if not shutil.which("cjpeg"):
        missing.add("cjpeg")
        return None
    return subprocess.run(["cjpeg", *options], input=saved(image, "PPM"), stdout=subprocess.PIPE, check=True).stdout


def jpegs():
    for i, (kind, sampling) in itertools.product(range(6), (("444", 0), ("422", 1), ("420", 2))):
        write("JPEG 4:" + kind[1] + ":" + kind[2], f"{i}.jpg", saved(picture(i), "JPEG", subsampling=sampling, quality=70 + 5 * i))
        write("JPEG progressive", f"{i}-{kind}.jpg", saved(picture(i + 9), "JPEG", subsampling=sampling, progressive=True))
    for i in range(6):
        for kind, options in {
            "JPEG 4:1:1": ("-sample", "4x1"),
            "JPEG 4:4:0": ("-sample", "1x2"),
            "JPEG other sampling": ("-sample", ("2x2,1x2,2x1", "3x1", "1x1,2x2,1x1", "4x2", "2x2,2x1,1x2", "3x2")[i]),
            "JPEG with restart markers": ("-restart", f"{i + 1}B"),
            "JPEG as RGB": ("-rgb",),
            "JPEG of optimised tables": ("-optimize", "-quality", f"{10 + 15 * i}"),
            "JPEG by arithmetic coding": ("-arithmetic",) + (("-progressive",) if i % 2 else ()),
        }.items():
            data = cjpeg(picture(i), *options)
            if data:
                write(kind, f"{i}.jpg", data)
        write("JPEG grey", f"{i}.jpg", saved(picture(i).convert("L"), "JPEG", progressive=i % 2 == 1))
        write("JPEG CMYK", f"{i}.jpg", saved(picture(i).convert("CMYK"), "JPEG"))
        write("JPEG CMYK, progressive", f"{i}.jpg", saved(inked(picture(i)), "JPEG", progressive=True))
        write("JPEG YCCK", f"{i}.jpg", ycck(inked(picture(i))))
        write("JPEG CMYK, no marker", f"{i}.jpg", without_adobe(saved(inked(picture(i)), "JPEG")))
    for size in range(1, 18, 2):
        for sampling in 0, 2:
            write("JPEG of odd sizes", f"{size}-{sampling}.jpg", saved(picture(size, (size, 19 - size)), "JPEG", subsampling=sampling))


def inked(image):
    """As four inks with black taken out, as a press has it."""
    rgb = 255 - np.asarray(image).astype(int)
    black = rgb.min(axis=2, keepdims=True)
    colours = (rgb - black) * 255 // np.maximum(1, 255 - black)
    return Image.fromarray(np.concatenate([colours, black], axis=2).astype("uint8"), "CMYK")


def ycck(image):
    inks = 255 - np.asarray(image)  # as Adobe stores them
    red, green, blue = (255.0 - inks[..., i] for i in range(3))
    luma = 0.299 * red + 0.587 * green + 0.114 * blue
    channels = luma, 128 + 0.564 * (blue - luma), 128 + 0.713 * (red - luma), inks[..., 3]
    stored = np.stack(channels, axis=2).round().clip(0, 255).astype("uint8")
    data = bytearray(saved(Image.fromarray(255 - stored, "CMYK"), "JPEG", quality=90))
    data[data.index(b"Adobe") + 11] = 2
    return bytes(data)


def without_adobe(data):
    at = data.index(b"Adobe") - 4
    length = int.from_bytes(data[at + 2 : at + 4], "big")
    return data[:at] + data[at + 2 + length :]


def exif(orientation, order="II"):
    pack = "<" if order == "II" else ">"
    return order.encode() + struct.pack(pack + "HLHHHLHHL", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def orientations():
    for value in range(1, 9):
        order = "II" if value % 2 else "MM"
        image, tag = picture(value, (60, 80)), b"Exif\0\0" + exif(value, order)
        write("JPEG, Exif orientation", f"{value}.jpg", saved(image, "JPEG", exif=tag))
        write("WebP, Exif orientation", f"{value}.webp", saved(image, "WEBP", exif=tag))
        write("PNG, Exif orientation", f"{value}.png", png(image, 2, 8, extra=[(b"eXIf", exif(value, order))]))
        write("TIFF, orientation", f"{value}.tif", tiff(np.asarray(image), 2, orientation=value))


def png(image, colour, depth, interlaced=False, extra=(), samples=None):
    """A PNG of an RGB picture: colour type 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha."""
    if samples is None:
        samples = np.asarray(image)
    if samples.ndim == 2:
        samples = samples[..., None]
    height, width = samples.shape[:2]

    def scanlines(part):
        rows = []
        for row in part:
            flat = row.reshape(-1)
            if depth == 16:
                row = flat.astype(">u2").tobytes()
            elif depth == 8:
                row = flat.astype("u1").tobytes()
            else:
                bits = np.unpackbits(flat.astype("u1")[:, None], axis=1)[:, 8 - depth :]
                row = np.packbits(bits.reshape(-1)).tobytes()
            rows.append(b"\0" + row)
        return b"".join(rows)

    if interlaced:
        passes = (0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)
        parts = [samples[top::down, left::right] for top, left, down, right in passes]
        data = b"".join(scanlines(part) for part in parts if part.size)
    else:
        data = scanlines(samples)

    def chunk(kind, body):
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    header = struct.pack(">LLBBBBB", width, height, depth, colour, 0, 0, int(interlaced))
    chunks = [(b"IHDR", header), *extra, (b"IDAT", zlib.compress(data)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in chunks)


def pngs():
    for i in range(4):
        image = picture(i)
        grey, wide = np.asarray(image.convert("L")), np.asarray(image).astype(int) * 257 + 13 * i
        wide = wide.clip(0, 65535)
        for interlaced in False, True:
            name, end = f"{i}.png", ", interlaced" if interlaced else ""
            write("PNG RGB" + end, name, png(image, 2, 8, interlaced))
            write("PNG RGB and alpha" + end, name, png(None, 6, 8, interlaced, samples=np.asarray(transparent(image))))
            write("PNG 16 bits" + end, name, png(None, 2, 16, interlaced, samples=wide), Image.fromarray(((wide * 255 + 32767) // 65535).astype("uint8")))
            write("PNG grey 16 bits" + end, name, png(None, 0, 16, interlaced, samples=grey.astype(int) * 257))
            for depth in 1, 2, 4, 8:
                write("PNG grey" + end, f"{i}-{depth}.png", png(None, 0, depth, interlaced, samples=grey >> (8 - depth)))
                indexed = image.quantize(2**depth)
                palette = bytes(indexed.getpalette()[: 3 * 2**depth])
                alpha = [(b"tRNS", bytes([0, 128]))] if i % 2 else []
                extra = [(b"PLTE", palette), *alpha]
                write("PNG palette" + end, f"{i}-{depth}.png", png(None, 3, depth, interlaced, extra, np.asarray(indexed)))
        both = np.stack([grey, np.asarray(transparent(image))[..., 3]], axis=2)
        write("PNG grey and alpha", f"{i}.png", png(None, 4, 8, samples=both))
        write("PNG with gamma", f"{i}.png", png(image, 2, 8, extra=[(b"gAMA", struct.pack(">L", 45455 if i % 2 else 100000))]))
        key = np.asarray(image)[0, 0]
        body = struct.pack(">HHH", *(int(value) for value in key))
        write("PNG with a transparent colour", f"{i}.png", png(image, 2, 8, extra=[(b"tRNS", body)]))


def gifs():
    for i in range(6):
        image = picture(i).quantize(2 ** (i + 3))
        write("GIF", f"{i}.gif", saved(image, "GIF", interlace=0))
        write("GIF, interlaced", f"{i}.gif", saved(image, "GIF", interlace=1))
        clear = image.copy()
        clear.info["transparency"] = image.getpixel((0, 0))
        write("GIF, transparent", f"{i}.gif", saved(clear, "GIF", transparency=image.getpixel((0, 0))))
        frames = [picture(i + n, image.size).quantize(64) for n in (1, 2)]
        write("GIF, animated", f"{i}.gif", saved(image, "GIF", save_all=True, append_images=frames))
        small = saved(picture(i, (40, 30)).quantize(64), "GIF", interlace=i % 2)
        at = small.index(b",\0\0\0\0")
        data = bytearray(small)
        data[6:10] = struct.pack("<HH", 80, 70)
        data[at + 1 : at + 5] = struct.pack("<HH", 11, 7 + i)
        canvas = Image.new("RGB", (80, 70), "white")
        canvas.paste(seen(small), (11, 7 + i))
        write("GIF, a frame smaller than its canvas", f"{i}.gif", bytes(data), canvas)
    for height in range(1, 18):
        image = picture(height, (height * 3, height)).quantize(32)
        write("GIF, interlaced, of few rows", f"{height}.gif", interlaced(image), image.convert("RGB"))


def interlaced(image):
    """What Pillow does not write for small pictures."""
    height = image.size[1]
    order = [*range(0, height, 8), *range(4, height, 8), *range(2, height, 4), *range(1, height, 2)]
    shuffled = image.copy()
    shuffled.putdata(np.asarray(image)[order].reshape(-1).tolist())
    data = bytearray(saved(shuffled, "GIF", interlace=0))
    data[data.index(b",\0\0\0\0") + 9] |= 0x40
    return bytes(data)


def tiff(samples, photometric, compression=1, tiled=False, orientation=1, order="<", planes=False, predictor=False):
    """A TIFF of samples (height, width, bands) of 8 or 16 bits: photometric 1 grey, 2 RGB, 5 inks, 8 Lab."""
    if samples.ndim == 2:
        samples = samples[..., None]
    height, width, bands = samples.shape
    wide = samples.dtype.itemsize == 2

    def packed(block):
        if predictor:
            block = np.diff(block.astype(int), axis=1, prepend=0).astype(samples.dtype)
        data = block.astype(order + "u2" if wide else "u1").tobytes()
        return zlib.compress(data) if compression == 8 else data

    blocks, side = [], 64
    for part in np.split(samples, bands, axis=2) if planes else [samples]:
        if tiled:
            padded = np.pad(part, ((0, -height % side), (0, -width % side), (0, 0)), mode="edge")
            for top, left in itertools.product(range(0, padded.shape[0], side), range(0, padded.shape[1], side)):
                blocks.append(packed(padded[top : top + side, left : left + side]))
        else:
            blocks += [packed(part[top : top + 16]) for top in range(0, height, 16)]
    offsets, data = [], b""
    for block in blocks:
        offsets.append(8 + len(data))
        data += block + b"\0" * (len(block) % 2)
    tags = {
        256: width, 257: height, 258: [16 if wide else 8] * bands, 259: compression, 262: photometric, 274: orientation,
        277: bands, 284: 2 if planes else 1, 317: 2 if predictor else 1,
    }
    sizes = [len(block) for block in blocks]
    tags.update({322: side, 323: side, 324: offsets, 325: sizes} if tiled else {273: offsets, 278: 16, 279: sizes})
    if bands == 4 and photometric == 2:
        tags[338] = 2
    if photometric == 5:
        tags[332] = 1
    entries, extra = b"", b""
    directory = 8 + len(data)
    behind = directory + 2 + 12 * len(tags) + 4
    for tag, value in sorted(tags.items()):
        values = value if isinstance(value, list) else [value]
        body = struct.pack(order + "L" * len(values), *values)
        if len(values) > 1:
            entries += struct.pack(order + "HHLL", tag, 4, len(values), behind + len(extra))
            extra += body
        else:
            entries += struct.pack(order + "HHLL", tag, 4, 1, values[0])
    header = (b"II" if order == "<" else b"MM") + struct.pack(order + "HL", 42, directory)
    return header + data + struct.pack(order + "H", len(tags)) + entries + struct.pack(order + "L", 0) + extra


def tiffs():
    for i in range(4):
        image, name = picture(i), f"{i}.tif"
        samples = np.asarray(image)
        for compression, packing in ("raw", "plain"), ("tiff_lzw", "LZW"), ("tiff_adobe_deflate", "Deflate"), ("packbits", "PackBits"), ("jpeg", "JPEG"):
            write("TIFF, " + packing, name, saved(image, "TIFF", compression=compression))
        write("TIFF, predictor", name, tiff(samples, 2, 8, predictor=True))
        write("TIFF, big-endian", name, tiff(samples, 2, order=">"))
        write("TIFF, planes", name, tiff(samples, 2, 8, planes=True))
        write("TIFF, tiled", name, tiff(samples, 2, 8, tiled=True))
        write("TIFF grey", name, saved(image.convert("L"), "TIFF"))
        write("TIFF black and white", name, saved(image.convert("1"), "TIFF", compression=("raw", "group4", "group3", "tiff_lzw")[i]))
        write("TIFF palette", name, saved(image.quantize(200), "TIFF"))
        write("TIFF RGB and alpha", name, saved(transparent(image), "TIFF", compression="tiff_lzw"))
        wide = (samples.astype(int) * 257).astype("uint16")
        write("TIFF 16 bits", name, tiff(wide, 2, 8, order=">" if i % 2 else "<"), image)
        grey = image.convert("L")
        write("TIFF grey 16 bits", name, tiff((np.asarray(grey).astype(int) * 257).astype("uint16"), 1), grey.convert("RGB"))
        write("TIFF CMYK", name, saved(inked(image), "TIFF", compression="tiff_lzw" if i % 2 else "raw"))
        lab = ImageCms.profileToProfile(image, ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB")
        stored = np.stack([np.asarray(lab.getchannel(0)), np.asarray(lab.getchannel(1)).astype(int) - 128, np.asarray(lab.getchannel(2)).astype(int) - 128], axis=2).astype("int8").view("uint8")
        write("TIFF Lab", name, tiff(stored, 8, 8), image)


def webps():
    for i in range(6):
        image, name = picture(i), f"{i}.webp"
        write("WebP", name, saved(image, "WEBP", quality=30 + 13 * i))
        write("WebP, lossless", name, saved(image, "WEBP", lossless=True))
        write("WebP with alpha", name, saved(transparent(image), "WEBP", quality=80))
        write("WebP with alpha, lossless", name, saved(transparent(image), "WEBP", lossless=True))
        frames = [picture(i + n, image.size) for n in (1, 2)]
        write("WebP, animated", name, saved(image, "WEBP", save_all=True, append_images=frames, lossless=i % 2 == 1))


def bmp(image, depth, down=False, fields=None, old=False):
    """A BMP with 16 or 32 bits of given fields, from top to bottom, or with the header of OS/2."""
    samples = np.asarray(image)
    height, width = samples.shape[:2]
    if depth == 24:
        rows = samples[..., ::-1].astype("u1")
    else:
        packed = np.zeros((height, width), "uint32")
        for channel, (bits, shift) in enumerate(fields):
            packed |= ((samples[..., channel].astype("uint32") * (2**bits - 1) + 127) // 255) << shift
        rows = packed.astype("<u2" if depth == 16 else "<u4")
    lines = [row.tobytes() + b"\0" * (-len(row.tobytes()) % 4) for row in rows]
    body = b"".join(lines if down else lines[::-1])
    masks = [((2**bits - 1) << shift) for bits, shift in fields] if fields else []
    if old:
        header = struct.pack("<LHHHH", 12, width, height, 1, depth)
    else:
        plain = depth == 24 or fields in ([(5, 10), (5, 5), (5, 0)],)
        header = struct.pack("<LLlHHLLLLLL", 40, width, -height if down else height, 1, depth, 0 if plain else 3, len(body), 2835, 2835, 0, 0)
        header += b"" if plain else struct.pack("<LLL", *masks)
    offset = 14 + len(header)
    return b"BM" + struct.pack("<LLL", offset + len(body), 0, offset) + header + body


def bmps():
    for i in range(4):
        image, name = picture(i), f"{i}.bmp"
        write("BMP", name, saved(image, "BMP"))
        write("BMP palette", name, saved(image.quantize(256), "BMP"))
        write("BMP grey", name, saved(image.convert("L"), "BMP"))
        write("BMP black and white", name, saved(image.convert("1"), "BMP"))
        write("BMP from top to bottom", name, bmp(image, 24, down=True))
        write("BMP of the first version", name, bmp(image, 24, old=True))
        for kind, depth, fields in (
            ("BMP 16 bits", 16, [(5, 10), (5, 5), (5, 0)]),
            ("BMP 16 bits, 565", 16, [(5, 11), (6, 5), (5, 0)]),
            ("BMP 32 bits", 32, [(8, 16), (8, 8), (8, 0)]),
        ):
            data = bmp(image, depth, fields=fields)
            scaled = [np.asarray(image)[..., c].astype(int) for c in range(3)]
            exact = [((v * (2**bits - 1) + 127) // 255 * 255 + (2**bits - 1) // 2) // (2**bits - 1) for v, (bits, _) in zip(scaled, fields)]
            write(kind, name, data, Image.fromarray(np.stack(exact, axis=2).astype("uint8")))


for make in jpegs, orientations, pngs, gifs, tiffs, webps, bmps:
    make()
if missing:
    print("Not found, so that some kinds are left out: " + ", ".join(sorted(missing)), file=sys.stderr)
