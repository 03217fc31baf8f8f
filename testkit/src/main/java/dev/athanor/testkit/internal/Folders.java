// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary folders: made with our name in front, deleted with what is in them. */
final class Folders {
    private Folders() {}

    static Path temporary(String purpose) throws Unavailable {
        try {
            return Files.createTempDirectory(RunName.PREFIX + purpose + "_");
        } catch (IOException e) {
            throw Unavailable.because("no temporary folder", e);
        }
    }

    /** Tells whether we run as root, as whom some servers refuse to start. */
    static boolean ownerIsRoot(Path ours) throws IOException {
        return Files.getFileStore(ours).supportsFileAttributeView("unix")
                && Files.getAttribute(ours, "unix:uid").equals(0);
    }

    /** Deletes what can be deleted; what is still open elsewhere stays for the system to clean. */
    static void delete(Path path) {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(path)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            return;
        }
        for (Path one : inside) {
            try {
                Files.deleteIfExists(one);
            } catch (IOException stillOpen) {
                one.toFile().deleteOnExit();
            }
        }
    }
}
