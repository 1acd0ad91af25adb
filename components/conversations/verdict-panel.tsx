import { exceptionWords, laneWords, reasonWords } from '@/components/handoff/words';
import { Panel } from '@/components/layout/page-header';
import { turnWords } from '@/components/live/turn-words';
import { Chip } from '@/components/ui/chip';
import type { ConversationDetail } from '@/lib/conversations/schema';

/** What the decision rules said of the reading: complete or what is missing, why a person looks, and the bot's next turn. */
export function VerdictPanel({ conversation }: { conversation: ConversationDetail }) {
  const { verdict, handoff } = conversation;
  if (!verdict) return null;
  const { result } = verdict;
  return (
    <Panel title="Verdict of the rules">
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <Chip tone={result.complete ? 'good' : 'warn'}>{result.complete ? 'Complete handoff' : 'Exception'}</Chip>
          <span className="text-ink-2">{result.placementSentence}</span>
        </div>
        {result.exceptions.length > 0 ? (
          <ul className="grid gap-1">
            {result.exceptions.map((exception) => (
              <li key={exception.kind}>
                <span className="font-medium">{upperFirst(exceptionWords[exception.kind])}.</span>{' '}
                <span className="text-ink-2">{exception.sentence}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {result.reasons.length > 0 ? (
          <div>
            <h3 className="label mb-1">Why a person looks</h3>
            <ul className="grid gap-1.5">
              {result.reasons.map((reason, index) => {
                const settled = handoff?.reasons.find((each) => each.reason === reason.reason);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a reason may stand twice, and the list never changes
                  <li key={index} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
                    <Chip tone={reasonWords[reason.reason].tone}>{reasonWords[reason.reason].label}</Chip>
                    <span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">{reason.sentence}</span>
                    {settled?.resolution ? (
                      <span className="text-good">
                        Settled{settled.resolvedBy ? ` by ${settled.resolvedBy}` : ''}: {settled.resolution}
                      </span>
                    ) : reason.blocking && settled?.open ? (
                      <span className="text-warn">Blocks approval.</span>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </div>
        ) : null}
        {conversation.live ? null : (
          <div>
            <h3 className="label mb-1">Next turn of the bot</h3>
            <p>{turnWords[result.nextTurn]}</p>
            <p className="text-ink-2">
              {result.nextTurnText ? `“${result.nextTurnText}”` : 'The bot should say nothing.'}
            </p>
          </div>
        )}
        <p className="text-meta text-ink-3">
          {verdict.engine} {verdict.version}
        </p>
      </div>
    </Panel>
  );
}

/** Where it was routed and why. */
export function RoutingPanel({ conversation }: { conversation: ConversationDetail }) {
  const { routing, handoff } = conversation;
  if (!routing) return null;
  const { result } = routing;
  return (
    <Panel title="Routing">
      <div className="grid gap-1.5">
        <p>
          <span className="font-medium">{laneWords[result.lane]}</span>
          {routing.ownerName ? ` · ${routing.ownerName}` : routing.teamName ? ` · ${routing.teamName}` : ' · no owner'}
          {result.region ? ` · region ${result.region}` : ''}
        </p>
        <p className="text-ink-2 [overflow-wrap:anywhere]">{result.explanation}</p>
        {result.conflicts.map((conflict) => (
          <p key={conflict.sentence} className="text-warn">
            {conflict.sentence}
          </p>
        ))}
        {handoff?.owner.person && handoff.owner.person.name !== routing.ownerName ? (
          <p>
            Now with {handoff.owner.person.name}. <span className="text-ink-2">{handoff.owner.explanation}</span>
          </p>
        ) : null}
        <p className="text-meta text-ink-3">
          {routing.engine} {routing.version}
        </p>
      </div>
    </Panel>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
