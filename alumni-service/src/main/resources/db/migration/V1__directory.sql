-- People, their associations' import jobs, partnerships, corridors, grants, and who may see whom through requests.
-- JSON documents are text that is checked to be JSON: the service reads and writes them whole.

create table profile (
    id           uuid primary key,
    version      bigint not null,
    -- Token subject of its owner; absent while nobody has claimed the imported profile.
    subject      text unique,
    -- Somebody answers for this person: an association by its import, or whoever gave the account its member role.
    vouched      boolean not null,
    -- An erasure may still be taken back: seen by nobody and matched by nobody meanwhile.
    restricted   boolean not null,
    -- Lower case, as claims compare it.
    email        text,
    content      text not null check (content is json object),
    -- Pointers of the fields that the owner changed after the claim: they win over a re-import.
    owned_fields text not null check (owned_fields is json array),
    claimed_at   timestamptz,
    confirmed_at timestamptz,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index profile_claimable on profile (email) where subject is null;

create table membership (
    organisation text not null,
    external_id  text not null,
    profile_id   uuid not null references profile,
    primary key (organisation, external_id)
);
create index membership_profile on membership (profile_id);

-- Tolerates typing mistakes in free text. Trusted: the owner of the database may create it.
create extension if not exists pg_trgm;
-- "Lindof" finds "Lindhof" (0.57), which the default of 0.6 does not. A session that has not used the extension yet, as
-- where an administrator created it, does not know the setting and would be denied it.
do $$ begin
    perform word_similarity('', '');
    execute format('alter database %I set pg_trgm.word_similarity_threshold = 0.5', current_database());
end $$;

-- What is searched of a profile, written with it in one transaction. Every group of fields stands by itself, with the
-- audiences it is open to, so that a filter never looks at what the caller may not see. docs/decisions/0012 explains it.
create table directory_entry (
    id                   uuid primary key,
    kind                 text not null,
    organisations        text[] not null,
    identity_open_to     text[] not null,
    career_open_to       text[] not null,
    expertise_open_to    text[] not null,
    contact_open_to      text[] not null,
    -- All of the four, and all that they ever were: who has seen the person is told that they are gone.
    open_to              text[] not null,
    ever_open_to         text[] not null,
    -- Family name first, folded: the order of people.
    name                 text collate "C" not null,
    identity_text        text not null,
    career_text          text not null,
    -- Such as region:RU-SVE, each with all above it.
    career_codes         text[] not null,
    expertise_codes      text[] not null,
    cohort_year          integer,
    -- The first day on which the person may be asked.
    available_from       date not null
);
create index directory_entry_open_to on directory_entry using gin (open_to);
create index directory_entry_codes on directory_entry using gin (expertise_codes);
create index directory_entry_career_codes on directory_entry using gin (career_codes);
create index directory_entry_identity_text on directory_entry using gin (identity_text gin_trgm_ops);
create index directory_entry_career_text on directory_entry using gin (career_text gin_trgm_ops);
create index directory_entry_name on directory_entry (name, id);
create index directory_entry_cohort on directory_entry (cohort_year, id);

-- The erased: whom the feed still has to tell that they are gone. Nothing but audiences.
create table directory_grave (
    id           uuid primary key,
    ever_open_to text[] not null,
    buried_at    timestamptz not null
);
create index directory_grave_age on directory_grave (buried_at);

-- The newest change of each profile, at the position that the relay gave it on publication: positions become visible in
-- their order, so a slow transaction is never skipped. Written by the relay alone, so that nothing makes it wait.
create table directory_change (
    profile_id uuid primary key,
    position   bigint not null
);
create unique index directory_change_position on directory_change (position);

-- How far back the feed no longer knows who was erased.
create table directory_feed (
    forgotten_up_to bigint not null
);
insert into directory_feed values (0);

create function note_directory_changes() returns trigger language plpgsql as $$
begin
    insert into directory_change (profile_id, position)
    select aggregate_id, max(position) from published
    where topic = 'alumni.profiles' and position is not null
      -- Whatever else is written to a published row is no news, and must not hold the relay up by a lock.
      and not exists (select from directory_change known
                      where known.profile_id = published.aggregate_id and known.position >= published.position)
    group by aggregate_id
    on conflict (profile_id) do update set position = excluded.position;
    return null;
end $$;
create trigger directory_changes after update on outbox
    referencing new table as published for each statement execute function note_directory_changes();

create table corridor (
    id            uuid primary key,
    version       bigint not null,
    code          text not null unique,
    home          text not null,
    target        text not null,
    default_route text not null,
    policies      text not null check (policies is json array)
);

create table partnership (
    id              uuid primary key,
    version         bigint not null,
    corridor        text not null,
    regions         text not null check (regions is json array),
    organisations   text not null check (organisations is json array),
    contact_persons text not null check (contact_persons is json array)
);
create index partnership_contact_persons on partnership using gin ((contact_persons::jsonb) jsonb_path_ops);

create table contact_grant (
    -- The introduction that it belongs to.
    id         uuid primary key,
    version    bigint not null,
    request_id uuid not null,
    requester  uuid not null,
    expert     uuid not null,
    purpose    text not null,
    given_at   timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    -- When the others were told of it; here the time alone counts.
    expired_at timestamptz
);
create index contact_grant_to_expire on contact_grant (expires_at) where revoked_at is null and expired_at is null;
create index contact_grant_request on contact_grant (request_id);
create index contact_grant_requester on contact_grant (requester);
create index contact_grant_expert on contact_grant (expert);

-- Who has which part in an open request: BROKER, REQUESTER, ASKED and ACCEPTED (experts) from requests.lifecycle,
-- CANDIDATE from matching.shortlists. A request that has ended has none but late candidates, whom no broker sees.
create table request_part (
    request_id uuid not null,
    profile_id uuid not null,
    part       text not null,
    primary key (request_id, profile_id, part)
);
create index request_part_profile on request_part (profile_id);

create table directory_import (
    id              uuid primary key,
    organisation    text not null,
    subject         text not null,
    actor_kind      text not null,
    actor_id        text not null,
    idempotency_key text,
    body_hash       text,
    state           text not null,
    row_count       integer not null,
    created         integer not null,
    updated         integer not null,
    unchanged       integer not null,
    rejected        integer not null,
    -- Attempts at the next lines that failed in a row, and when to try again: others go first until then.
    failures        integer not null,
    retry_at        timestamptz,
    -- When the last of it came. One that is RECEIVING and has not been heard of for a while is broken off, and goes.
    received_at     timestamptz not null,
    completed_at    timestamptz,
    constraint import_key_is_used_once unique (subject, idempotency_key)
);
create index directory_import_open on directory_import (organisation, received_at) where state <> 'COMPLETED';

-- Lines that wait to be applied. They go as soon as they are.
create table import_row (
    import_id uuid not null references directory_import on delete cascade,
    line      integer not null,
    -- The line as it came, or why it cannot be kept as text.
    content   text,
    defect    text,
    primary key (import_id, line),
    check ((content is null) <> (defect is null))
);

create table import_error (
    import_id uuid not null references directory_import on delete cascade,
    line      integer not null,
    ordinal   integer not null,
    pointer   text not null,
    code      text not null,
    detail    text not null,
    primary key (import_id, line, ordinal)
);

-- Erasures, kept for good: they are the proof, and hold nothing of the person but the id.
create table erasure (
    id             uuid primary key,
    profile_id     uuid not null,
    state          text not null,
    -- Who asked: PERSON, ASSOCIATION (organisation says which) or NETWORK.
    origin         text not null,
    organisation   text,
    reason         text not null,
    requested_at   timestamptz not null,
    undo_until     timestamptz not null,
    cancelled_at   timestamptz,
    begun_at       timestamptz,
    erased_at      timestamptz,
    erased_version bigint,
    -- Token subject whose account at Keycloak is still to be deleted.
    account        text,
    -- Attempts that failed in a row, and when to try again.
    failures       integer not null,
    retry_at       timestamptz
);
create unique index erasure_is_asked_once on erasure (profile_id) where state <> 'CANCELLED';
create index erasure_due on erasure (undo_until) where state = 'REQUESTED';
create index erasure_account on erasure (begun_at) where account is not null;

-- What each service and Keycloak have removed: numbers by kind.
create table erasure_receipt (
    erasure_id uuid not null references erasure,
    service    text not null,
    removed    text not null check (removed is json object),
    removed_at timestamptz not null,
    primary key (erasure_id, service)
);

-- The erased, so that nothing late brings them back.
create table grave (
    profile_id uuid primary key,
    version    bigint not null,
    dug_at     timestamptz not null
);

-- Keyed hashes of addresses, of numbers in associations and of token subjects: tell that somebody was erased, not whom.
create table grave_mark (
    mark       text not null,
    profile_id uuid not null references grave,
    primary key (mark, profile_id)
);
