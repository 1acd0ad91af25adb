DROP INDEX "contacts_domain";--> statement-breakpoint
CREATE INDEX "contacts_company_exact" ON "contacts" USING btree ("company_key","id");--> statement-breakpoint
CREATE INDEX "contacts_domain" ON "contacts" USING btree ("domain","id");