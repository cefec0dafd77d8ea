create table thing (id uuid primary key, name text not null check (name <> 'refused'));
create table seen_partnership (id uuid primary key, version bigint not null, kind text not null check (kind <> 'refused'));
