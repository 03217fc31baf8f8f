// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks the PostgreSQL that a jar of {@code io.zonky.test.postgres} carries. */
final class PostgresArchive {
    private PostgresArchive() {}

    static void unpack(Path folder) throws IOException, Unavailable {
        String name = "postgres-linux-" + processor() + ".txz";
        try (InputStream packed = PostgresArchive.class.getResourceAsStream("/" + name)) {
            if (packed == null) {
                throw Unavailable.because("no " + name + " (io.zonky.test.postgres) on the class path");
            }
            unpack(packed, folder);
        } catch (NoClassDefFoundError e) {
            throw Unavailable.because(
                    "org.apache.commons:commons-compress and org.tukaani:xz are not on the class path");
        }
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("\"" + entry.getName() + "\" leads out of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    if (runs && !target.toFile().setExecutable(true, false)) {
                        throw new IOException(target + " cannot be made executable");
                    }
                }
            }
        }
    }

    private static String processor() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }
}
