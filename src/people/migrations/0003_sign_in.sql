-- Many people share a name; only a command's account is found by it.
alter table people.account drop constraint account_name_key;
create unique index account_service on people.account (name) where kind = 'service';
alter table people.account
  add column email text,
  add column language text not null default 'vi' check (language in ('vi', 'en')),
  add column disabled_at timestamptz,
  add column demo boolean not null default false,
  add check (email is null or (kind = 'person' and email = lower(email)));
create unique index account_email on people.account (email);

alter table people.unit add column demo boolean not null default false;

-- What somebody may do, where and from when to when. An end is written, a row never deleted: who could do what on a day stays known.
create table people.role_grant (
  id bigint generated always as identity primary key,
  account_id bigint not null references people.account on delete cascade,
  role text not null,
  unit_id bigint references people.unit,
  valid_from date,
  valid_to date,
  granted_by bigint,
  granted_at timestamptz not null default now(),
  ended_at timestamptz,
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index role_grant_account on people.role_grant (account_id);

-- A way in that works once: an invitation, or a new password. Only the hash of what stands in the link is kept.
create table people.link (
  hash bytea primary key,
  account_id bigint not null references people.account on delete cascade,
  purpose text not null check (purpose in ('invitation', 'password')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index link_account on people.link (account_id);

-- A program's way in, in the name of a person. The token itself is shown once.
create table people.api_token (
  id bigint generated always as identity primary key,
  account_id bigint not null references people.account on delete cascade,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null check (scopes <> '{}'),
  hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_account on people.api_token (account_id);

-- Wrong passwords by address, whether or not anybody has that address. Kept by keyed hash, for a day.
create table people.failed_sign_in (
  hash bytea primary key,
  failures int not null,
  wait_until timestamptz not null,
  last_at timestamptz not null
);

-- The tables of the sign-in library (better-auth), read and written by it through people/auth/store.ts. Its names of columns are kept.
create table people.auth_user (
  id text primary key,
  account_id bigint generated always as (id::bigint) stored unique references people.account,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "twoFactorEnabled" boolean,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table people.auth_session (
  id text primary key,
  token text not null unique,
  "userId" text not null references people.auth_user on delete cascade,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index auth_session_user on people.auth_session ("userId");
create index auth_session_expiry on people.auth_session ("expiresAt");

create table people.auth_account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references people.auth_user on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId")
);
create index auth_account_user on people.auth_account ("userId");

create table people.auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index auth_verification_identifier on people.auth_verification (identifier);

create table people.auth_two_factor (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null unique references people.auth_user on delete cascade,
  verified boolean,
  "failedVerificationCount" int,
  "lockedUntil" timestamptz
);

create table people.auth_passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references people.auth_user on delete cascade,
  "credentialID" text not null unique,
  counter int not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index auth_passkey_user on people.auth_passkey ("userId");
