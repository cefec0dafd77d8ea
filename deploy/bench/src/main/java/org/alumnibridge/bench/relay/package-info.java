/**
 * Our relay beside its peer, Debezium's embedded engine: both carry the same outbox of alumni-service to the same topics,
 * read by the same services.
 */
package org.alumnibridge.bench.relay;
