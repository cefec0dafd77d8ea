package org.alumnibridge.alumni.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;
import org.jboss.logging.Logger;

/**
 * Takes an association's file: every line is in the database before the import is acknowledged. Runs on a worker thread;
 * a file of any size needs no more memory than a batch of lines, and holds a connection only while a batch is stored.
 */
@ApplicationScoped
class StagingImports {

    private static final Logger LOG = Logger.getLogger(StagingImports.class);
    private static final int BATCH = 500;
    /** Characters; long lines make smaller batches. */
    private static final int LARGEST_BATCH = 1024 * 1024;

    private final StagingStore store;

    StagingImports(StagingStore store) {
        this.store = store;
    }

    /**
     * @param call names the import's idempotency key; the file's hash takes the place of its own
     * @return id of the import, of the one before when the same file came with the same key
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the key came with another file before, 409 while a
     *     file with this key is arriving
     */
    UUID stage(Caller caller, String organisation, IdempotentCall call, InputStream file)
            throws IOException, SQLException {
        DigestInputStream hashed = new DigestInputStream(file, sha256());
        UUID id = Ids.next();
        if (!store.open(id, caller, organisation, call.key())) {
            return known(call, hashed);
        }
        try {
            int rows = receive(id, new ImportLines(hashed));
            store.complete(id, rows, hash(hashed));
            return id;
        } catch (IOException brokenOff) {
            remove(id);
            throw Problems.of(CommonProblem.REQUEST_FAILED, "The upload broke off. Send the file again.");
        } catch (SQLException | RuntimeException failure) {
            remove(id);
            throw failure;
        }
    }

    private int receive(UUID id, ImportLines lines) throws IOException, SQLException {
        int rows = 0;
        for (List<StagedRow> batch = batch(lines); !batch.isEmpty(); batch = batch(lines)) {
            store.add(id, batch);
            rows += batch.size();
        }
        return rows;
    }

    private static List<StagedRow> batch(ImportLines lines) throws IOException {
        List<StagedRow> batch = new ArrayList<>();
        int size = 0;
        while (batch.size() < BATCH && size < LARGEST_BATCH) {
            Optional<StagedRow> row = lines.next();
            if (row.isEmpty()) {
                return batch;
            }
            batch.add(row.get());
            size += row.map(StagedRow::content).map(String::length).orElse(0);
        }
        return batch;
    }

    /** What cannot be removed now is removed as broken off later: see {@link ImportRepository#removeBrokenOff}. */
    private void remove(UUID id) {
        try {
            store.remove(id);
        } catch (SQLException later) {
            LOG.warnf("An upload that broke off stays for now: %s", later);
        }
    }

    private UUID known(IdempotentCall call, DigestInputStream file) throws IOException, SQLException {
        StagingStore.Known known = store.find(call)
                .orElseThrow(() ->
                        Problems.of(CommonProblem.IN_PROGRESS, "A file with this idempotency key is still arriving."));
        file.transferTo(OutputStream.nullOutputStream());
        if (!hash(file).equals(known.bodyHash())) {
            throw Problems.of(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "This idempotency key came with another file before.");
        }
        return known.id();
    }

    private static String hash(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
