-- What the service kit keeps in every service's database. Every service lists this folder among its Flyway locations.

-- Events wait here until the relay has published them; written in the transaction of the change they tell of.
create table outbox (
    id           uuid primary key,
    seq          bigint generated always as identity,
    topic        text not null,
    aggregate_id uuid not null,
    -- A tombstone has neither version nor payload.
    version      bigint,
    type         text not null,
    subject      text not null,
    payload      text,
    traceparent  text,
    created_at   timestamptz not null,
    -- Given by the relay on publication, so that a slow transaction is never skipped by a reader of the feed.
    position     bigint,
    published_at timestamptz,
    constraint outbox_version_is_used_once unique (aggregate_id, version, topic),
    constraint outbox_tombstone_has_no_version check ((version is null) = (payload is null))
);
create index outbox_waiting on outbox (seq) where position is null;
create index outbox_published on outbox (published_at) where position is not null;
create sequence outbox_position;

-- Who publishes: one replica at a time. The holder raises the beat; where it stands still, another takes over.
create table relay_lease (
    name   text primary key,
    holder uuid not null,
    beat   bigint not null
);

-- Newest version applied per consumer and aggregate. Rows stay for good: they are the graves of the erased.
create table consumed_version (
    consumer     text not null,
    aggregate_id uuid not null,
    version      bigint not null,
    primary key (consumer, aggregate_id)
);

-- Answers of POSTs that may be sent again.
create table idempotent_answer (
    subject    text not null,
    operation  text not null,
    key        text not null,
    body_hash  text not null,
    object_id  uuid not null,
    created_at timestamptz not null,
    primary key (subject, operation, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);
