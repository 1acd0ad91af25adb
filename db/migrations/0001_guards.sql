-- What the tables promise by themselves, whatever code writes to them.

-- Events, audit and engine results are append-only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER intake_requests_unchanged BEFORE UPDATE ON intake_requests FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER messages_unchanged BEFORE UPDATE ON messages FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER analyses_immutable BEFORE UPDATE ON analyses FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER matchings_immutable BEFORE UPDATE ON matchings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER routings_immutable BEFORE UPDATE ON routings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER verdicts_immutable BEFORE UPDATE ON verdicts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- A conversation's one visible place: how far the pipeline is, or the state of its handoff.
CREATE FUNCTION conversation_place(the_stage text, the_conversation uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT state FROM handoffs WHERE conversation_id = the_conversation),
    CASE the_stage WHEN 'prepared' THEN 'received' ELSE the_stage END)
$$;--> statement-breakpoint
CREATE FUNCTION set_place_from_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.place := conversation_place(NEW.stage, NEW.id);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER conversations_place BEFORE INSERT OR UPDATE OF stage, place ON conversations FOR EACH ROW EXECUTE FUNCTION set_place_from_stage();--> statement-breakpoint
CREATE FUNCTION set_place_from_handoff() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conversations SET place = NEW.state WHERE id = NEW.conversation_id AND place IS DISTINCT FROM NEW.state;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER handoffs_set_place AFTER INSERT OR UPDATE OF state ON handoffs FOR EACH ROW EXECUTE FUNCTION set_place_from_handoff();--> statement-breakpoint

-- A move that is not in this table does not exist (the same table as `moves` in lib/handoff/schema.ts, held equal by a test).
CREATE TABLE handoff_moves (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));--> statement-breakpoint
INSERT INTO handoff_moves VALUES
  ('waiting', 'approved'), ('escalated', 'approved'),
  ('waiting', 'escalated'),
  ('waiting', 'declined'), ('escalated', 'declined'),
  ('waiting', 'set_aside'),
  ('set_aside', 'waiting'), ('declined', 'waiting'), ('recalled', 'waiting'),
  ('approved', 'waiting'), ('escalated', 'waiting'),
  ('approved', 'delivered'),
  ('delivered', 'waiting'), ('responded', 'waiting'),
  ('delivered', 'recalled'), ('responded', 'recalled'),
  ('delivered', 'responded'),
  ('responded', 'closed'), ('delivered', 'closed');--> statement-breakpoint
CREATE FUNCTION check_handoff_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM handoff_moves WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'a handoff does not move from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.version <= OLD.version THEN
    RAISE EXCEPTION 'a move raises the version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER handoffs_move BEFORE UPDATE OF state ON handoffs FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION check_handoff_move();--> statement-breakpoint
CREATE FUNCTION check_first_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('waiting', 'set_aside') THEN
    RAISE EXCEPTION 'a handoff starts waiting or set aside, not %', NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER handoffs_first_state BEFORE INSERT ON handoffs FOR EACH ROW EXECUTE FUNCTION check_first_state();
