CREATE TABLE "model_calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"conversation_id" uuid,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"milliseconds" integer NOT NULL,
	"input_tokens" integer NOT NULL,
	"output_tokens" integer NOT NULL,
	"dropped" integer NOT NULL,
	"cost_micros" bigint,
	"currency" text,
	CONSTRAINT "model_calls_outcome_known" CHECK ("outcome" in ('read', 'timeout', 'rate_limited', 'unreachable', 'key_refused', 'provider_error', 'declined', 'bad_output'))
);
--> statement-breakpoint
CREATE TABLE "model_readings" (
	"conversation_id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"claims" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "model_readings" ADD CONSTRAINT "model_readings_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_calls_at" ON "model_calls" USING btree ("at");