CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"system" text NOT NULL,
	"external_id" text NOT NULL,
	"name" text,
	"emails" text[] DEFAULT '{}' NOT NULL,
	"phones" text[] DEFAULT '{}' NOT NULL,
	"company" text,
	"domain" text,
	"owner_id" uuid,
	"territory" text,
	"status" text,
	"name_key" text DEFAULT '' NOT NULL,
	"company_key" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "contacts_kind_known" CHECK ("kind" in ('lead', 'customer'))
);
--> statement-breakpoint
CREATE TABLE "conversation_payloads" (
	"conversation_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"item" integer NOT NULL,
	CONSTRAINT "conversation_payloads_conversation_id_request_id_item_pk" PRIMARY KEY("conversation_id","request_id","item")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"status" text NOT NULL,
	"stage" text DEFAULT 'received' NOT NULL,
	"place" text DEFAULT 'received' NOT NULL,
	"page_url" text,
	"page_path" text,
	"referrer" text,
	"traffic_source" text,
	"campaign" text,
	"utm" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"visitor" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"bot_path" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"form_consent" jsonb,
	"extra" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"message_count" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_message_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"payload_hash" text NOT NULL,
	"analysed_message_count" integer DEFAULT 0 NOT NULL,
	"analysed_at" timestamp with time zone,
	"failure" text,
	CONSTRAINT "conversations_status_known" CHECK ("status" in ('open', 'ended')),
	CONSTRAINT "conversations_stage_known" CHECK ("stage" in ('received', 'in_progress', 'prepared', 'failed')),
	CONSTRAINT "conversations_place_known" CHECK ("place" in ('received', 'in_progress', 'failed', 'waiting', 'escalated', 'approved', 'delivered', 'responded', 'closed', 'declined', 'recalled', 'set_aside'))
);
--> statement-breakpoint
CREATE TABLE "intake_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sha256" text NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"conversation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"external_id" text,
	"role" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_conversation_id_number_pk" PRIMARY KEY("conversation_id","number"),
	CONSTRAINT "messages_role_known" CHECK ("role" in ('visitor', 'bot', 'agent'))
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"handoff_id" uuid NOT NULL,
	"target" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"deliver_after" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"delivered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deliveries_state_known" CHECK ("state" in ('pending', 'delivered', 'failed', 'cancelled')),
	CONSTRAINT "deliveries_target_known" CHECK ("target" in ('inbox'))
);
--> statement-breakpoint
CREATE TABLE "handoff_reasons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"handoff_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"blocking" boolean NOT NULL,
	"settled_by" text NOT NULL,
	"sentence" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"resolution" text,
	"note" text,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "handoff_reasons_known" CHECK ("reason" in ('unclear_consent', 'possible_duplicate', 'existing_customer_conflict', 'territory_conflict', 'promise_made', 'sensitive', 'frustrated', 'person_needed', 'high_value', 'low_confidence', 'poor_fit')),
	CONSTRAINT "handoff_reasons_settlement_known" CHECK ("settled_by" in ('consent', 'matches', 'owner', 'note')),
	CONSTRAINT "handoff_reasons_settled_by_somebody" CHECK ((resolution is null) = (resolved_at is null))
);
--> statement-breakpoint
CREATE TABLE "handoffs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"lane" text NOT NULL,
	"route" text NOT NULL,
	"complete" boolean NOT NULL,
	"exceptions" text[] DEFAULT '{}' NOT NULL,
	"exception_note" text,
	"summary" text NOT NULL,
	"stated_need" text,
	"question_text" text,
	"question_message" integer,
	"question_none" boolean DEFAULT false NOT NULL,
	"contact_name" text,
	"contact_email" text,
	"contact_phone" text,
	"contact_company" text,
	"consent_status" text NOT NULL,
	"consent_channels" text[] DEFAULT '{}' NOT NULL,
	"consent_refused_channels" text[] DEFAULT '{}' NOT NULL,
	"consent_evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"consent_reason" text DEFAULT '' NOT NULL,
	"urgency" text NOT NULL,
	"next_step" text NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"service_line" text,
	"language" text,
	"region" text,
	"page_path" text,
	"traffic_source" text,
	"campaign" text,
	"prepared" jsonb NOT NULL,
	"analysis_id" uuid NOT NULL,
	"matching_id" uuid NOT NULL,
	"routing_id" uuid NOT NULL,
	"verdict_id" uuid NOT NULL,
	"owner_id" uuid,
	"team_id" uuid,
	"owner_explanation" text DEFAULT '' NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"open_reasons" text[] DEFAULT '{}' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"claimed_by" uuid,
	"claimed_until" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_note" text,
	"decline_reason" text,
	"escalated_to" uuid,
	"escalated_at" timestamp with time zone,
	"undo_until" timestamp with time zone,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"approved_message_count" integer,
	"deliver_after" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"response_due_at" timestamp with time zone,
	"responded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"close_note" text,
	"return_reason" text,
	"return_note" text,
	"returned_at" timestamp with time zone,
	"returned_by" uuid,
	"recalled_at" timestamp with time zone,
	"search" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handoffs_state_known" CHECK ("state" in ('waiting', 'escalated', 'approved', 'delivered', 'responded', 'closed', 'declined', 'recalled', 'set_aside')),
	CONSTRAINT "handoffs_lane_known" CHECK ("lane" in ('sales', 'existing_customer', 'support', 'set_aside')),
	CONSTRAINT "handoffs_route_known" CHECK ("route" in ('sales', 'existing_customer', 'support', 'spam', 'other', 'unclear')),
	CONSTRAINT "handoffs_consent_known" CHECK ("consent_status" in ('granted', 'refused', 'unclear', 'missing')),
	CONSTRAINT "handoffs_urgency_known" CHECK ("urgency" in ('immediate', 'soon', 'planned', 'none')),
	CONSTRAINT "handoffs_decline_known" CHECK ("decline_reason" in ('not_a_lead', 'spam', 'no_contact', 'no_consent', 'poor_fit', 'duplicate', 'other')),
	CONSTRAINT "handoffs_return_known" CHECK ("return_reason" in ('wrong_owner', 'not_a_lead', 'something_missing')),
	CONSTRAINT "handoffs_flags_known" CHECK ("flags" <@ array['pricing', 'custom_scope', 'legal_advice', 'emergency', 'guarantee', 'complaint', 'sensitive_data', 'frustrated', 'repeating', 'asked_for_human', 'high_value', 'poor_fit', 'bot_promise', 'injection']::text[]),
	CONSTRAINT "handoffs_reasons_known" CHECK ("reasons" <@ array['unclear_consent', 'possible_duplicate', 'existing_customer_conflict', 'territory_conflict', 'promise_made', 'sensitive', 'frustrated', 'person_needed', 'high_value', 'low_confidence', 'poor_fit']::text[]),
	CONSTRAINT "handoffs_open_reasons_known" CHECK ("open_reasons" <@ array['unclear_consent', 'possible_duplicate', 'existing_customer_conflict', 'territory_conflict', 'promise_made', 'sensitive', 'frustrated', 'person_needed', 'high_value', 'low_confidence', 'poor_fit']::text[]),
	CONSTRAINT "handoffs_exceptions_known" CHECK ("exceptions" <@ array['no_contact', 'no_consent', 'consent_unclear', 'consent_refused', 'no_clear_request', 'not_sales']::text[]),
	CONSTRAINT "handoffs_channels_known" CHECK ("consent_channels" <@ array['email', 'phone', 'sms', 'whatsapp']::text[]),
	CONSTRAINT "handoffs_refused_channels_known" CHECK ("consent_refused_channels" <@ array['email', 'phone', 'sms', 'whatsapp']::text[]),
	CONSTRAINT "handoffs_question_answered" CHECK (question_none <> (question_text is not null and question_text <> '')),
	CONSTRAINT "handoffs_summary_there" CHECK (summary <> '' and next_step <> ''),
	CONSTRAINT "handoffs_approved_is_complete" CHECK (state not in ('approved', 'delivered', 'responded') or (
        complete and cardinality(open_reasons) = 0 and owner_id is not null and approved_by is not null and approved_at is not null
        and coalesce(stated_need, '') <> '' and consent_status = 'granted'
        and ((contact_email is not null and 'email' = any(consent_channels))
          or (contact_phone is not null and consent_channels && array['phone', 'sms', 'whatsapp']::text[])))),
	CONSTRAINT "handoffs_delivered_was_approved" CHECK (delivered_at is null or (approved_at is not null and delivered_at >= approved_at)),
	CONSTRAINT "handoffs_responded_was_delivered" CHECK (state <> 'responded' or delivered_at is not null),
	CONSTRAINT "handoffs_escalated_has_person" CHECK (state <> 'escalated' or (escalated_to is not null and coalesce(decision_note, '') <> '')),
	CONSTRAINT "handoffs_declined_has_reason" CHECK (state <> 'declined' or decline_reason is not null)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"last_assigned_at" timestamp with time zone,
	CONSTRAINT "team_members_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"session_epoch" integer DEFAULT 0 NOT NULL,
	"time_zone" text DEFAULT 'Europe/London' NOT NULL,
	"away_from" timestamp with time zone,
	"away_until" timestamp with time zone,
	"capacity" integer,
	"territories" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_sign_in_at" timestamp with time zone,
	CONSTRAINT "users_role_known" CHECK ("role" in ('reviewer', 'owner', 'manager', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "pilots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"pages" text[] NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"first_n" integer,
	"owner_id" uuid,
	"threshold" integer DEFAULT 80 NOT NULL,
	"baseline" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text,
	"summary" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text,
	CONSTRAINT "audit_actor_known" CHECK ("actor_kind" in ('person', 'source', 'system'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"type" text NOT NULL,
	"conversation_id" uuid,
	"handoff_id" uuid,
	"source_id" uuid,
	"actor_id" uuid,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_type_known" CHECK ("type" in ('conversation.accepted', 'conversation.extended', 'conversation.analysed', 'conversation.failed', 'handoff.prepared', 'handoff.refreshed', 'handoff.claimed', 'handoff.released', 'handoff.settled', 'handoff.edited', 'handoff.reassigned', 'handoff.approved', 'handoff.escalated', 'handoff.declined', 'handoff.set_aside', 'handoff.restored', 'handoff.undone', 'handoff.delivered', 'handoff.returned', 'handoff.recalled', 'handoff.responded', 'handoff.closed', 'handoff.late_messages', 'reply.held', 'reply.approved', 'reply.refused', 'delivery.failed'))
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"worker" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"handoff_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"promises" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"held_at" timestamp with time zone,
	"checked_by" uuid,
	"checked_at" timestamp with time zone,
	"check_note" text,
	"recorded_at" timestamp with time zone,
	CONSTRAINT "replies_state_known" CHECK ("state" in ('draft', 'held', 'approved', 'refused', 'recorded')),
	CONSTRAINT "replies_channel_known" CHECK ("channel" in ('own_email', 'phone', 'app_email', 'sms', 'whatsapp'))
);
--> statement-breakpoint
CREATE TABLE "analyses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"engine" text NOT NULL,
	"engine_version" text NOT NULL,
	"message_count" integer NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"strength" text NOT NULL,
	"position" integer NOT NULL,
	"sentence" text NOT NULL,
	"comparisons" jsonb NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "matches_kind_known" CHECK ("kind" in ('same_person', 'same_company', 'conflicting')),
	CONSTRAINT "matches_strength_known" CHECK ("strength" in ('certain', 'very_likely', 'likely', 'possible')),
	CONSTRAINT "matches_decision_known" CHECK ("decision" in ('same_person', 'different_person'))
);
--> statement-breakpoint
CREATE TABLE "matchings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"engine" text NOT NULL,
	"engine_version" text NOT NULL,
	"message_count" integer NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "routings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"engine" text NOT NULL,
	"engine_version" text NOT NULL,
	"message_count" integer NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"engine" text NOT NULL,
	"engine_version" text NOT NULL,
	"message_count" integer NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "routing_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"conditions" jsonb NOT NULL,
	"target" jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snippets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"topic" text NOT NULL,
	"body" text NOT NULL,
	"active" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "snippets_topic_known" CHECK ("topic" in ('greeting', 'question', 'pricing', 'timing', 'scope', 'result', 'legal', 'availability', 'fit', 'closing'))
);
--> statement-breakpoint
CREATE TABLE "source_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"business" jsonb NOT NULL,
	"rate_limit" integer DEFAULT 600 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_payloads" ADD CONSTRAINT "conversation_payloads_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_payloads" ADD CONSTRAINT "conversation_payloads_request_id_intake_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."intake_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_requests" ADD CONSTRAINT "intake_requests_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_reasons" ADD CONSTRAINT "handoff_reasons_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_reasons" ADD CONSTRAINT "handoff_reasons_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."analyses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_matching_id_matchings_id_fk" FOREIGN KEY ("matching_id") REFERENCES "public"."matchings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_routing_id_routings_id_fk" FOREIGN KEY ("routing_id") REFERENCES "public"."routings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_verdict_id_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdicts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_claimed_by_users_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_escalated_to_users_id_fk" FOREIGN KEY ("escalated_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoffs" ADD CONSTRAINT "handoffs_returned_by_users_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_handoff_id_handoffs_id_fk" FOREIGN KEY ("handoff_id") REFERENCES "public"."handoffs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analyses" ADD CONSTRAINT "analyses_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matchings" ADD CONSTRAINT "matchings_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routings" ADD CONSTRAINT "routings_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snippets" ADD CONSTRAINT "snippets_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_keys" ADD CONSTRAINT "source_keys_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_keys" ADD CONSTRAINT "source_keys_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_keys" ADD CONSTRAINT "source_keys_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_external" ON "contacts" USING btree ("system","external_id");--> statement-breakpoint
CREATE INDEX "contacts_emails" ON "contacts" USING gin ("emails");--> statement-breakpoint
CREATE INDEX "contacts_phones" ON "contacts" USING gin ("phones");--> statement-breakpoint
CREATE INDEX "contacts_domain" ON "contacts" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "contacts_name" ON "contacts" USING gin ("name_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contacts_company" ON "contacts" USING gin ("company_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contacts_list" ON "contacts" USING btree ("kind","id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_external" ON "conversations" USING btree ("source_id","external_id");--> statement-breakpoint
CREATE INDEX "conversations_source_place" ON "conversations" USING btree ("source_id","place","id");--> statement-breakpoint
CREATE INDEX "conversations_source" ON "conversations" USING btree ("source_id","id");--> statement-breakpoint
CREATE INDEX "conversations_place" ON "conversations" USING btree ("place","id");--> statement-breakpoint
CREATE INDEX "conversations_started" ON "conversations" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "conversations_page" ON "conversations" USING btree ("page_path","started_at");--> statement-breakpoint
CREATE INDEX "conversations_open" ON "conversations" USING btree ("last_message_at") WHERE stage = 'in_progress';--> statement-breakpoint
CREATE INDEX "intake_requests_source" ON "intake_requests" USING btree ("source_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_key" ON "deliveries" USING btree ("idempotency_key");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("state","deliver_after");--> statement-breakpoint
CREATE INDEX "deliveries_handoff" ON "deliveries" USING btree ("handoff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "handoff_reasons_pair" ON "handoff_reasons" USING btree ("handoff_id","reason");--> statement-breakpoint
CREATE UNIQUE INDEX "handoffs_conversation" ON "handoffs" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "handoffs_queue" ON "handoffs" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "handoffs_lane" ON "handoffs" USING btree ("state","lane","due_at","id");--> statement-breakpoint
CREATE INDEX "handoffs_decided" ON "handoffs" USING btree ("state","decided_at","id");--> statement-breakpoint
CREATE INDEX "handoffs_owner" ON "handoffs" USING btree ("owner_id","state","response_due_at","id");--> statement-breakpoint
CREATE INDEX "handoffs_claim" ON "handoffs" USING btree ("claimed_by") WHERE claimed_by is not null;--> statement-breakpoint
CREATE INDEX "handoffs_escalated" ON "handoffs" USING btree ("escalated_to") WHERE state = 'escalated';--> statement-breakpoint
CREATE INDEX "handoffs_open_reasons" ON "handoffs" USING gin ("open_reasons") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "handoffs_flags" ON "handoffs" USING gin ("flags") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "handoffs_returned" ON "handoffs" USING btree ("due_at","id") WHERE state = 'waiting' and return_reason is not null;--> statement-breakpoint
CREATE INDEX "handoffs_search" ON "handoffs" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "team_members_user" ON "team_members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_name" ON "teams" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "users_role" ON "users" USING btree ("role","name");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_entries" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_entries" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_action" ON "audit_entries" USING btree ("action","id");--> statement-breakpoint
CREATE INDEX "events_type" ON "events" USING btree ("type","at");--> statement-breakpoint
CREATE INDEX "events_conversation" ON "events" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "events_handoff" ON "events" USING btree ("handoff_id","id");--> statement-breakpoint
CREATE INDEX "replies_handoff" ON "replies" USING btree ("handoff_id","id");--> statement-breakpoint
CREATE INDEX "replies_held" ON "replies" USING btree ("held_at","id") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "analyses_conversation" ON "analyses" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "matches_pair" ON "matches" USING btree ("conversation_id","contact_id");--> statement-breakpoint
CREATE INDEX "matches_contact" ON "matches" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "matchings_conversation" ON "matchings" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "routings_conversation" ON "routings" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "verdicts_conversation" ON "verdicts" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "routing_rules_order" ON "routing_rules" USING btree ("position");--> statement-breakpoint
CREATE UNIQUE INDEX "snippets_version" ON "snippets" USING btree ("key","version");--> statement-breakpoint
CREATE UNIQUE INDEX "snippets_active" ON "snippets" USING btree ("key") WHERE active;--> statement-breakpoint
CREATE UNIQUE INDEX "source_keys_hash" ON "source_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "source_keys_source" ON "source_keys" USING btree ("source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_name" ON "sources" USING btree ("name");