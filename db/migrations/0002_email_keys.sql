ALTER TABLE "contacts" ADD COLUMN "email_keys" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "contacts_email_keys" ON "contacts" USING gin ("email_keys");