-- The shortlist of each open request as it was last published; goes when the request stops looking. It leaves through
-- the outbox, in the transaction that stores it.
create table shortlist (
    request_id      uuid primary key,
    request_version bigint not null,
    -- Of the topic that the request comes from: whose row it is.
    partition       integer not null,
    policy_name     text not null,
    policy_version  integer not null,
    computed_at     timestamptz not null,
    -- Who stands where with how many points: published again only when this changes.
    top             jsonb not null,
    -- Points and reasons of the top candidates.
    content         jsonb not null,
    -- The coded facts they were made of, so that the points can be checked.
    inputs          jsonb not null
);

-- Which replica keeps the shortlists of a partition: the one that knows the epoch. Whoever takes over raises it, so that
-- a replica that was held up for long can store and publish nothing any more.
create table shortlist_holding (
    partition integer primary key,
    epoch     bigint not null
);
create sequence shortlist_epoch;

-- Who was erased, for good: the topics forget, and nothing late may bring them back. Whose row this is has given the
-- receipt, in the same transaction.
create table grave (
    profile uuid primary key,
    -- Of the last event; 0 where only the tombstone behind it was read.
    version bigint not null,
    dug_at  timestamptz not null
);

-- Versions of the rows in the outbox: a request's version is carried by several shortlists.
create sequence shortlist_event_version;

-- Records that were sent to the dead letter topic. Every replica reads all topics from their beginning at each start;
-- whose row it is has sent the letter, in the same transaction. The time tells a topic that was made anew.
create table set_aside_record (
    topic         text not null,
    partition     integer not null,
    record_offset bigint not null,
    recorded_at   bigint not null,
    primary key (topic, partition, record_offset, recorded_at)
);
