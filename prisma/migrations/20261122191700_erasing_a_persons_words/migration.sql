-- The application may add to the ledger and do nothing else with it. What an entry says of a person can be erased, at
-- their request, through this one door: of the council at work, of entries about the person or whose detail says
-- exactly their name. The entry stays, with its commitment, and the chain still verifies.
CREATE FUNCTION "erase_ledger_words"("person" UUID, "words" TEXT) RETURNS INTEGER
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH gone AS (
    DELETE FROM public.ledger_detail d USING public.ledger_entry e
    WHERE e.id = d.entry_id
      AND e.council_id = nullif(current_setting('app.council', true), '')::uuid
      AND d.council_id = e.council_id
      AND ((e.about_kind = 'person' AND e.about_id = person)
        OR EXISTS (SELECT FROM jsonb_each_text(d.detail) said WHERE said.value = words))
    RETURNING 1)
  SELECT count(*)::integer FROM gone
$$;
