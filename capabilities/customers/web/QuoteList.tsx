import type { CustomersView } from '#customers/customers-view.ts';
import { type Quote, quotesIn } from '#customers/interview-rules.ts';
import { pageText as text } from '#customers/page-text.ts';
import { quoteText } from '#customers/quote-text.ts';
import { TieChoice } from '#customers/web/TieChoice.tsx';
import { quoted } from '#platform/contract/quoted.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What customers said word for word and have let us show, and who works with it. */
export function QuoteList({ view }: { view: CustomersView }) {
  const t = useSay();
  const quotes = quotesIn(view.interviews, 'inside');
  const waits = quotes.length > 0 && view.pilots.length === 0;
  return (
    <section aria-labelledby="quotes-title">
      <h2 id="quotes-title">{t(text.quotes)}</h2>
      {quotes.length === 0 && <p className="small subtle">{t(text.quotesNone)}</p>}
      {waits && <p className="small subtle">{t(quoteText.noGroups)}</p>}
      {quotes.map((quote) => (
        <QuoteFigure key={quote.statement} view={view} quote={quote} />
      ))}
    </section>
  );
}

function QuoteFigure({ view, quote: one }: { view: CustomersView; quote: Quote }) {
  const t = useSay();
  const { quote, role, personName, customerName, quoteUse, pilot } = one;
  const mayTie = view.may.write && view.pilots.length > 0;
  return (
    <figure className="customer-quote">
      <blockquote>
        <p>{quoted(quote, pageLanguage())}</p>
      </blockquote>
      <figcaption className="small subtle">
        {[personName, t(text.saidBy, { role, customer: customerName })].filter(Boolean).join(', ')} ·{' '}
        {t(quoteUse === 'outside' ? text.quoteOutside : text.quoteInside)}
        {pilot && !mayTie && <> · {t(quoteText.takenOnBy, { group: pilot.title })}</>}
      </figcaption>
      {mayTie && <TieChoice view={view} quote={one} />}
    </figure>
  );
}
