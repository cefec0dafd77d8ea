package org.alumnibridge.alumni.reference.official;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a published list with ours, tells what it changes and, when asked, writes our file. A file with a single bad
 * line changes nothing.
 */
public final class ImportingOfficialList {

    private static final String USAGE = """
        Usage: deploy/reference-data FORMAT FILE [--crosswalk FILE] [--titles] [--write]

          FORMAT              nace, iso-3166-2, genesis or okved
          --crosswalk FILE    new class, old class: carries our names over to the codes of a new edition
          --titles            official titles replace our names in the list's language
          --write             change our file; without it only tell what would change
        """;

    private final Path directory;
    private final PrintStream out;

    /** @param directory of our files */
    ImportingOfficialList(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** @param args the directory of our files, then what the usage says */
    public static void main(String[] args) throws IOException {
        List<String> rest = new ArrayList<>(List.of(args)).subList(1, args.length);
        System.exit(new ImportingOfficialList(Path.of(args[0]), System.out).run(rest));
    }

    /** @return 0 when the file is well, 1 when it has findings, 2 when it was called wrongly */
    int run(List<String> args) throws IOException {
        List<String> words = new ArrayList<>(args);
        boolean titles = words.remove("--titles");
        boolean write = words.remove("--write");
        Optional<Path> crosswalk = option(words, "--crosswalk");
        if (words.size() != 2 || words.stream().anyMatch(word -> word.startsWith("--"))) {
            out.print(USAGE);
            return 2;
        }
        try {
            return run(OfficialFormat.named(words.get(0)), Path.of(words.get(1)), crosswalk, titles, write);
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            return 2;
        }
    }

    private int run(OfficialFormat format, Path file, Optional<Path> crosswalkFile, boolean titles, boolean write)
            throws IOException {
        ReadingOfficialList.Result read = new ReadingOfficialList(format).read(text(file, format.charset()));
        Optional<Crosswalk> crosswalk = Optional.empty();
        List<Finding> findings = new ArrayList<>(read.findings());
        if (crosswalkFile.isPresent()) {
            crosswalk = Optional.of(Crosswalk.parse(text(crosswalkFile.get(), StandardCharsets.UTF_8)));
            findings.addAll(crosswalk.get().findings());
        }
        if (!findings.isEmpty()) {
            findings.forEach(out::println);
            out.println(findings.size() + " findings; nothing was changed.");
            return 1;
        }
        Path ours = directory.resolve(format.list().file());
        merge(new MergingEdition(format, OwnList.read(ours), read.entries(), crosswalk, titles), ours, write);
        return 0;
    }

    private void merge(MergingEdition merging, Path ours, boolean write) throws IOException {
        OwnList merged = merging.merged();
        tell(merging.changes(), ours, write);
        if (write) {
            merged.write(ours);
        }
    }

    private void tell(Changes changes, Path ours, boolean write) {
        out.print(changes);
        if (changes.isEmpty()) {
            out.println("Nothing changes.");
        } else {
            out.println(write ? "Written to " + ours : "Nothing was written; --write does it.");
        }
    }

    private static String text(Path file, Charset charset) throws IOException {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new IllegalArgumentException(
                    file + " is not encoded in " + charset + "; nothing was changed.", other);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("There is no file " + file + ".", missing);
        }
    }

    private static Optional<Path> option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return Optional.empty();
        }
        words.remove(at);
        return Optional.of(Path.of(words.remove(at)));
    }
}
