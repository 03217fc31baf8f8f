// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Sources that are compiled with the processor. A source says itself what is wrong with it: a comment {@code // ATH-903} stands at
 * each line at which that is to be reported.
 */
public final class Compilation {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:\\w+ )*(?:interface|class|enum|record|module) (\\w[\\w.]*)");
    private static final Pattern CODE = Pattern.compile("ATH-\\d+");
    private static final Pattern MARKER = Pattern.compile("//((?: ATH-\\d+)+)$");

    private final Path directory;
    private final Path out;
    private final List<String> classPath = new ArrayList<>(List.of(System.getProperty("java.class.path")));
    private final List<String> options = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final List<Processor> processors = new ArrayList<>(List.of(new EntityProcessor()));
    private boolean done;

    private Compilation() {
        try {
            directory = Files.createTempDirectory("compilation");
            out = Files.createDirectory(directory.resolve("out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A compilation of some files, each given as its text. */
    public static Compilation of(String... texts) {
        Compilation compilation = new Compilation();
        for (String text : texts) {
            compilation.sources.add(Source.of(text));
        }
        return compilation;
    }

    /** A model in a package of its own, with what models usually import. */
    public static String model(String text) {
        return """
                package shop;

                import static dev.athanor.orm.annotation.Relationship.Cascade.*;
                import dev.athanor.orm.annotation.*;
                import java.math.BigDecimal;
                import java.time.*;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                """ + text;
    }

    /** Compiles against what another compilation made. */
    public Compilation against(Compilation other) {
        classPath.add(other.run().out.toString());
        return this;
    }

    public Compilation with(JavaCompiler other) {
        compiler = other;
        return this;
    }

    /** Runs another processor after ours. */
    public Compilation with(Processor other) {
        processors.add(other);
        return this;
    }

    /** Runs another processor instead of ours. */
    public Compilation by(Processor other) {
        processors.clear();
        return with(other);
    }

    public Compilation option(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    private Compilation run() {
        if (done) {
            return this;
        }
        done = true;
        List<String> all = new ArrayList<>(List.of("-d", out.toString(), "-s", out.toString()));
        if (!options.contains("--module-path")) {
            all.addAll(List.of("-classpath", String.join(java.io.File.pathSeparator, classPath)));
        }
        all.addAll(options);
        StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8);
        Iterable<? extends JavaFileObject> files = manager.getJavaFileObjectsFromPaths(
                sources.stream().map(source -> source.in(directory)).toList());
        StringWriter log = new StringWriter();
        JavaCompiler.CompilationTask task = compiler.getTask(log, manager, diagnostics, all, null, files);
        task.setProcessors(processors);
        task.setLocale(Locale.ROOT);
        task.call();
        return this;
    }

    /** Every warning is one too many. */
    public Compilation succeeds() {
        option("-Xlint:all,-processing,-path,-options", "-Xdoclint:all,-missing");
        run();
        assertThat(diagnostics.getDiagnostics()).isEmpty();
        return this;
    }

    /** What is reported is what the sources say, each at its line, and one message begins with this sentence. */
    public Compilation isRefused(String... sentences) {
        run();
        assertThat(reported()).as(messages()::toString).isEqualTo(marked());
        for (String sentence : sentences) {
            assertThat(messages()).anySatisfy(message -> assertThat(message).contains(sentence));
        }
        return this;
    }

    private TreeSet<String> marked() {
        TreeSet<String> marked = new TreeSet<>();
        for (Source source : sources) {
            List<String> lines = source.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher marker = MARKER.matcher(lines.get(i));
                if (marker.find()) {
                    for (String code : marker.group(1).trim().split(" ")) {
                        marked.add(code + " at line " + (i + 1) + " of " + source.path());
                    }
                }
            }
        }
        return marked;
    }

    private TreeSet<String> reported() {
        TreeSet<String> reported = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            Matcher code = CODE.matcher(diagnostic.getMessage(Locale.ROOT));
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR && code.find()) {
                String file = diagnostic.getSource() == null
                        ? "nowhere"
                        : directory
                                .relativize(Path.of(diagnostic.getSource().getName()))
                                .toString()
                                .replace('\\', '/');
                reported.add(code.group() + " at line " + diagnostic.getLineNumber() + " of " + file);
            }
        }
        return reported;
    }

    /** All that the compiler said. */
    public List<String> messages() {
        run();
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** The text of a generated class. */
    public String generated(String className) {
        run();
        try {
            return Files.readString(out.resolve(className.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(messages().toString(), e);
        }
    }

    /** A class that was compiled. */
    public Class<?> load(String className) {
        run();
        try {
            List<URL> urls = new ArrayList<>();
            for (String path : Stream.concat(
                            Stream.of(out.toString()), classPath.stream().skip(1))
                    .toList()) {
                urls.add(Path.of(path).toUri().toURL());
            }
            return Class.forName(
                    className,
                    true,
                    new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader()));
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(messages().toString(), e);
        }
    }

    /** Where the classes are. */
    public Path out() {
        return out;
    }

    private record Source(String path, String text) {
        static Source of(String text) {
            Matcher type = TYPE.matcher(text);
            assertThat(type.find()).as("a type begins a line of\n" + text).isTrue();
            Matcher in = PACKAGE.matcher(text);
            String directory = in.find() ? in.group(1).replace('.', '/') + "/" : "";
            boolean isModule = type.group().contains("module ");
            return new Source(isModule ? "module-info.java" : directory + type.group(1) + ".java", text);
        }

        /** Writes the file; the compiler of Eclipse reads no others. */
        Path in(Path directory) {
            try {
                Path file = directory.resolve(path);
                Files.createDirectories(file.getParent());
                return Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
