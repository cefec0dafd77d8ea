-- Shortlists go out through the outbox, in the transaction that stores them; what was published is what is stored. Those
-- kept so far are computed and published once more.
delete from shortlist;
alter table shortlist
    drop column event_id,
    drop column published_at,
    -- Of the topic that the request comes from: whose row it is.
    add column partition integer not null;

-- Which replica keeps the shortlists of a partition: the one that knows the epoch. Whoever takes over raises it, so that
-- a replica that was held up for long can store and publish nothing any more.
create table shortlist_holding (
    partition integer primary key,
    epoch     bigint not null
);
create sequence shortlist_epoch;

-- Versions of the rows in the outbox: a request's version is carried by several shortlists.
create sequence shortlist_event_version;

-- Records that were sent to the dead letter topic. All topics are read from their beginning at each start; these are
-- left out. The time tells a topic that was made anew.
create table set_aside_record (
    topic         text not null,
    partition     integer not null,
    record_offset bigint not null,
    recorded_at   bigint not null,
    primary key (topic, partition, record_offset, recorded_at)
);
