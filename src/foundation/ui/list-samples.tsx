import { Figures } from './figures.tsx'
import { estimatedMoney, hours, money, quantity, signedMoney, time } from './format.ts'
import { History } from './history.tsx'
import { listSampleWords } from './list-samples.words.ts'
import { NoteLines, Panel, Subtotal, Total } from './panel.tsx'
import { Picture } from './picture.tsx'
import { PosterDate } from './poster-date.tsx'
import { Price } from './price.tsx'
import type { Sample } from './sample.ts'
import { SearchField } from './search-field.tsx'
import { State } from './state.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Todo } from './todo.tsx'
import type { Lang } from './words.ts'

const BASKETS = [
  { number: 31, household: 'Arnaud, Claire', lines: 9, cents: 4170 },
  { number: 33, household: 'Bonnet-Lefèvre, Anne et Jean-Marc', lines: 14, cents: 6820 },
  { number: 42, household: 'Moreau, Nadia et Paul', lines: 7, cents: 3915 },
]

function Baskets({ lang }: { lang: Lang }) {
  const words = listSampleWords(lang)
  return (
    <>
      <form class="row">
        <SearchField label={words.search} />
      </form>
      <Table
        caption={words.baskets}
        rows={BASKETS}
        columns={[
          { title: words.number, cell: (row) => row.number, number: true, phone: 'lead' },
          {
            title: words.household,
            cell: (row) => <a href="/dev/ui">{row.household}</a>,
            phone: 'first',
          },
          {
            title: words.payment,
            cell: () => <State kind="ok" icon="check" label={words.paid} />,
          },
          { title: words.lines, cell: (row) => row.lines, number: true },
          {
            title: words.total,
            cell: (row) => money(lang, row.cents),
            number: true,
            phone: 'end',
          },
        ]}
        foot={['', words.basketCount, '', '30', money(lang, 14905)]}
      />
    </>
  )
}

function Sections({ lang }: { lang: Lang }) {
  const words = listSampleWords(lang)
  return (
    <Tabs
      label={words.sections}
      items={[
        { href: '/dev/ui', label: words.basketsTab, isCurrent: true },
        { href: '/dev/ui', label: words.products, count: 3 },
        { href: '/dev/ui', label: words.history },
      ]}
    />
  )
}

function Numbers({ lang }: { lang: Lang }) {
  const words = listSampleWords(lang)
  return (
    <Figures
      figures={[
        { label: words.basketsTab, value: '38', note: words.average },
        { label: words.ordered, value: money(lang, 128460), note: words.producers },
        { label: words.received, value: money(lang, 44200) },
      ]}
    />
  )
}

function ToDo({ lang }: { lang: Lang }) {
  const words = listSampleWords(lang)
  return (
    <Todo
      lines={[
        {
          icon: 'package',
          text: (
            <>
              <b>{words.caseMissing}</b> {words.caseMissingText}
            </>
          ),
          link: { href: '/dev/ui', label: words.adjust },
        },
        {
          icon: 'shopping-basket',
          text: (
            <>
              <b>{words.waiting}</b>
              {words.waitingText}
            </>
          ),
          link: { href: '/dev/ui', label: words.remind },
        },
      ]}
    />
  )
}

function Bill({ lang }: { lang: Lang }) {
  const words = listSampleWords(lang)
  const carrots = `${quantity(lang, 1500, 'kg')} × ${money(lang, 240)}`
  return (
    <Panel title={words.yourOrder} aside={words.productCount}>
      <NoteLines
        lines={[
          { label: words.carrots, amount: money(lang, 360), detail: carrots },
          { label: words.tomme, amount: estimatedMoney(lang, 600), detail: words.toWeigh },
        ]}
      />
      <Subtotal label={words.vat} amount={money(lang, 204)} soft />
      <Subtotal label={words.received} amount={signedMoney(lang, -415)} />
      <Total label={words.toPay} amount={money(lang, 3500)} />
    </Panel>
  )
}

function DateAndPrice({ lang }: { lang: Lang }) {
  const words = listSampleWords(lang)
  return (
    <>
      <article class="distribution">
        <PosterDate lang={lang} day="2026-11-28" />
        <div class="what">
          <p class="when">{hours(lang, '09:30', '12:30')}</p>
          <p class="soft">{words.place}</p>
          <Price lang={lang} cents={240} per={words.perKilo} />
          <Price lang={lang} cents={600} isEstimate />
        </div>
      </article>
      <div class="row">
        <Picture category="vegetable" small />
        <Picture category="dairy" small />
        <Picture category="meat" small />
      </div>
    </>
  )
}

function Changes({ lang }: { lang: Lang }) {
  const words = listSampleWords(lang)
  const change = { label: words.opens, before: time(lang, '09:00'), after: time(lang, '09:30') }
  return (
    <History
      lang={lang}
      zone="Europe/Paris"
      entries={[
        {
          at: new Date('2026-11-24T19:12:00Z'),
          actorName: 'Lucien Perrin',
          sentence: words.changedHours,
          changes: [change],
        },
        {
          at: new Date('2026-11-02T08:00:00Z'),
          actorName: 'Nadia Moreau',
          sentence: words.created,
          changes: [],
        },
      ]}
    />
  )
}

export const listSamples: Sample[] = [
  { room: 'ui', name: 'Table', node: (lang) => <Baskets lang={lang} /> },
  { room: 'ui', name: 'Panel', node: (lang) => <Bill lang={lang} /> },
  { room: 'ui', name: 'Tabs', node: (lang) => <Sections lang={lang} /> },
  { room: 'ui', name: 'Figures', node: (lang) => <Numbers lang={lang} /> },
  { room: 'ui', name: 'To do', node: (lang) => <ToDo lang={lang} /> },
  { room: 'ui', name: 'Date and price', node: (lang) => <DateAndPrice lang={lang} /> },
  { room: 'ui', name: 'History', node: (lang) => <Changes lang={lang} /> },
]
