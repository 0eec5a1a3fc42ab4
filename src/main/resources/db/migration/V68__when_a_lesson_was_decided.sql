-- Each lesson asks when marketing last decided about it.
create index recommendation_by_lesson on recommendation (feedback_kind, subject, decided_at);
