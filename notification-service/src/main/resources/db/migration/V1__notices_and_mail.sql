-- Whom to address and how: the newest contact point of each person, from alumni.contact-points.
create table recipient (
    profile   uuid primary key,
    -- Subject of the person's tokens; null until the profile is claimed.
    subject   text,
    name      text not null,
    -- Null when the person has none, or has taken it away: mails wait, notices show.
    email     text,
    locale    text,
    time_zone text
);
create index recipient_subject on recipient (subject);

-- What was told, once for good: keys outlive the notices, so that a replay tells nobody again.
create table effect (
    -- The event, or the proposal, that the person was told about.
    cause    uuid not null,
    profile  uuid not null,
    category text not null,
    primary key (cause, profile, category)
);

-- Notices hold codes and ids; the words are found when somebody reads them, in the reader's language.
create table notice (
    id         uuid primary key,
    -- Perhaps not yet among the recipients: then it waits unseen.
    profile    uuid not null,
    category   text not null,
    audience   text not null,
    request    uuid not null,
    proposal   uuid,
    facts      text not null,
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notice_of_profile on notice (profile, id desc);
create index notice_unread on notice (profile, id desc) where read_at is null;

-- The mail about a notice. Its text is made for each attempt and never stored.
create table mail_delivery (
    id              uuid primary key,
    notice          uuid not null references notice (id) on delete cascade,
    profile         uuid not null,
    state           text not null check (state in ('WAITING', 'QUEUED', 'SENT', 'FAILED')),
    event_at        timestamptz not null,
    queued_at       timestamptz not null,
    attempts        integer not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    -- A code; never an address or a server's words.
    last_error      text
);
create index mail_delivery_due on mail_delivery (next_attempt_at) where state = 'QUEUED';
-- Those whose recipient is not known yet or has no address: nothing to claim.
create index mail_delivery_waiting on mail_delivery (profile, event_at) where state = 'WAITING';
create index mail_delivery_notice on mail_delivery (notice);
