-- When a company's data last changed: a page that opens its stream learns whether it may have missed that.

alter table platform.company_version add column changed_at timestamptz not null default now();
