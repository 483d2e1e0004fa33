package app.lookalike.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of files and folders; an empty one, such as of a variable that is not set, would mean the current folder. */
public final class PathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
        if (name.isBlank()) {
            throw new TypeConversionException("the name is empty; \".\" is the current folder");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + name + "' cannot be the name of a file: " + e.getReason());
        }
    }
}
