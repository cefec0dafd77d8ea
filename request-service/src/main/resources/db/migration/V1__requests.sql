-- What this service knows of people, partnerships and corridors: projections of alumni-service's topics.

create table known_profile (
    id      uuid primary key,
    subject text,
    facts   text not null
);
create index known_profile_subject on known_profile (subject);

create table known_partnership (
    id       uuid primary key,
    corridor text not null,
    content  text not null
);
create index known_partnership_corridor on known_partnership (corridor);

create table known_corridor (
    id      uuid primary key,
    code    text not null unique,
    content text not null
);

-- Requests and the proposals that belong to them.

create table request (
    id                  uuid primary key,
    -- Domain counter, raised by every step.
    version             bigint not null,
    state               text not null,
    kind                text not null,
    route               text not null,
    corridor            text not null,
    requester           uuid not null,
    organisations       text[] not null,
    home_country        text not null,
    home_region         text,
    target_country      text not null,
    regions             text[] not null,
    industries          text[] not null,
    topics              text[] not null,
    languages           text not null,
    experts_wanted      int not null check (experts_wanted > 0),
    -- Null once the requester is erased.
    text                text,
    filed_at            timestamptz not null,
    -- Whether somebody is to broker it: on the direct route only once all whom the requester chose have declined.
    brokered            boolean not null,
    partnership         uuid,
    broker              uuid,
    brokers             uuid[] not null,
    taken_at            timestamptz,
    introduction_id     uuid unique,
    introduction_expert uuid,
    outcome             text,
    ended_at            timestamptz,
    waiting_for         text not null,
    due_at              timestamptz
);
create index request_requester on request (requester, id);
create index request_brokers on request using gin (brokers);
create index request_organisations on request using gin (organisations);
create index request_waiting on request (waiting_for, due_at) where due_at is not null;
create index request_partnership on request (corridor, partnership) where ended_at is null;

create table proposal (
    id               uuid primary key,
    request_id       uuid not null references request (id),
    expert           uuid not null,
    state            text not null,
    proposed_at      timestamptz not null,
    due_at           timestamptz not null,
    decided_at       timestamptz,
    reason           text,
    overruling       text,
    leased           boolean not null,
    answer           text,
    answered_at      timestamptz,
    constraint proposal_asks_an_expert_once unique (request_id, expert)
);
create index proposal_expert on proposal (expert, proposed_at);

-- Append-only.
create table history_entry (
    id         uuid primary key,
    request_id uuid not null references request (id),
    version    bigint not null,
    step       text not null,
    from_state text,
    to_state   text not null,
    by_party   text not null,
    actor_kind text not null,
    actor_id   text not null,
    reason     text,
    proposal   uuid,
    at         timestamptz not null,
    constraint history_has_one_entry_per_version unique (request_id, version)
);

-- Capacity of experts. The engagement is the lock; capacity has a row per kind.

create table engagement (
    expert         uuid primary key,
    version        bigint not null,
    question_month text,
    question_count int not null check (question_count >= 0)
);
create table capacity (
    expert uuid not null references engagement (expert),
    kind   text not null,
    leased int not null check (leased >= 0),
    primary key (expert, kind)
);

-- The newest shortlist of each request, and the handles of its blind cards.

create table shortlist (
    request_id uuid primary key,
    version    bigint not null,
    candidates text not null
);
create table card (
    handle     uuid primary key,
    request_id uuid not null,
    profile    uuid not null,
    constraint card_is_made_once unique (request_id, profile)
);
