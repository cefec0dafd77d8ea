-- Whether somebody is to broker a request: on the direct route only once all whom the requester chose have declined.

alter table request add column brokered boolean not null default false;
update request set brokered = route = 'BROKERED' or partnership is not null or state = 'UNMATCHED';
alter table request alter column brokered drop default;

-- An expert who was refused after accepting has a state of its own; a withdrawn request releases the asked.
update proposal set state = 'RELEASED' where state = 'WITHDRAWN';
