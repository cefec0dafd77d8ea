-- The shortlist of each open request as it was last published; goes when the request ends. Written before it is
-- published: a row without published_at is published again after a crash.
create table shortlist (
    request_id      uuid primary key,
    request_version bigint not null,
    policy_name     text not null,
    policy_version  integer not null,
    computed_at     timestamptz not null,
    event_id        uuid not null unique,
    -- Who stands where with how many points: published again only when this changes.
    top             jsonb not null,
    -- Points and reasons of the top candidates.
    content         jsonb not null,
    -- The coded facts they were made of, so that the points can be checked.
    inputs          jsonb not null,
    published_at    timestamptz
);
