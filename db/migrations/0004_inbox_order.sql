CREATE INDEX "handoffs_response" ON "handoffs" USING btree ("response_due_at","id") WHERE state = 'delivered';--> statement-breakpoint
CREATE INDEX "handoffs_changed" ON "handoffs" USING btree ("state","updated_at","id");--> statement-breakpoint
CREATE INDEX "handoffs_returned_by" ON "handoffs" USING btree ("returned_by","updated_at","id") WHERE returned_by is not null;