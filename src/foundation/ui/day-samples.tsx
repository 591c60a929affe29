import { Button } from './button.tsx'
import { CaseGauge } from './case-gauge.tsx'
import { type CheckLine, CheckList } from './check-list.tsx'
import { type DayLine, DayList } from './day-list.tsx'
import { daySampleWords } from './day-samples.words.ts'
import { money } from './format.ts'
import { Found } from './found.tsx'
import { Heading } from './heading.tsx'
import { Icon } from './icon.tsx'
import { MeansChoice } from './means-choice.tsx'
import { Progress } from './progress.tsx'
import type { Sample } from './sample.ts'
import { State } from './state.tsx'
import { Thumbs } from './thumbs.tsx'
import type { Lang } from './words.ts'

function Households({ lang }: { lang: Lang }) {
  const words = daySampleWords(lang)
  return (
    <>
      <Progress label={words.handedOver} value={14} max={38}>
        <p>
          <b>{words.handedOver}</b> {words.ofBaskets}
        </p>
        <p class="soft small">{words.collected}</p>
      </Progress>
      <DayList lines={householdLines(lang)} />
    </>
  )
}

function householdLines(lang: Lang): DayLine[] {
  const words = daySampleWords(lang)
  const due = (cents: number) => <State kind="soon" icon="banknote" label={money(lang, cents)} />
  const paid = <State kind="ok" icon="check" label={words.paid} />
  const validated = <State kind="ok" icon="circle-check" label={words.validated} bare />
  const line = (number: number, name: string, more: Partial<DayLine> & Pick<DayLine, 'state'>) => ({
    number,
    name: <Found text={name} searched="mo" />,
    href: '/dev/ui',
    detail: words.products,
    ...more,
  })
  return [
    line(42, words.moreau, { detail: words.toWeigh, state: due(3500), isCurrent: true }),
    line(18, 'Monnier, Gilles', { state: paid }),
    line(7, 'Le Moal, Yann', { detail: words.doneBy, state: validated, isDone: true }),
    line(129, 'Ximénès-Moulin, Rosa', { state: due(1520) }),
  ]
}

/** Weighing is secondary, validating is the one green button. */
function BasketOfTheDay({ lang }: { lang: Lang }) {
  const words = daySampleWords(lang)
  return (
    <form class="stack" action="/dev/ui">
      <CheckList lines={checkLines(lang)} />
      <Payment lang={lang} />
      <div class="bar">
        <div class="page">
          <p class="sum">
            {money(lang, 3529)}
            <small>{words.toCollect}</small>
          </p>
          <Button icon="check">{words.validate}</Button>
        </div>
      </div>
    </form>
  )
}

function checkLines(lang: Lang): CheckLine[] {
  const words = daySampleWords(lang)
  const line = (value: string, label: string, detail: string, cents: number) => ({
    name: 'line',
    value,
    label,
    detail,
    amount: money(lang, cents),
  })
  const weighing = { children: <Weighing lang={lang} /> }
  return [
    { ...line('car', words.carrots, words.carrotsDetail, 360), isTicked: true },
    { ...line('tom', words.tomme, words.tommeDetail, 629), ...weighing },
    { ...line('jus', words.juice, words.juiceDetail, 0), isMissing: true },
  ]
}

function Weighing({ lang }: { lang: Lang }) {
  const words = daySampleWords(lang)
  return (
    <>
      <span class="weight">
        <input
          name="weight"
          inputmode="decimal"
          value={lang === 'fr' ? '0,262' : '0.262'}
          aria-label={words.tommeWeight}
        />
      </span>
      kg
      <Button kind="outline" icon="scale">
        {words.weigh}
      </Button>
    </>
  )
}

function Payment({ lang }: { lang: Lang }) {
  const words = daySampleWords(lang)
  return (
    <section class="stack">
      <Heading title={words.payment} level={3} />
      <MeansChoice
        name="means"
        legend={words.payment}
        chosen="cash"
        means={[
          { value: 'cash', label: words.cash, icon: 'banknote' },
          { value: 'cheque', label: words.cheque, icon: 'file-text' },
          { value: 'card', label: words.card, icon: 'credit-card' },
        ]}
      />
    </section>
  )
}

function Cases({ lang }: { lang: Lang }) {
  const words = daySampleWords(lang)
  return (
    <>
      <h3>{words.apples}</h3>
      <CaseGauge
        size={10}
        others={5}
        mine={2}
        says={
          <>
            <b>{words.caseLeft}</b> {words.caseShare}
          </>
        }
      />
      <CaseGauge
        size={25}
        others={20}
        mine={5}
        says={
          <span class="icon-line">
            <Icon name="circle-check" tone="leaf" />
            {words.sackFull}
          </span>
        }
      />
    </>
  )
}

function PhoneTabs({ lang }: { lang: Lang }) {
  const words = daySampleWords(lang)
  const here = { href: '/dev/ui' }
  return (
    <Thumbs
      lang={lang}
      thumbs={[
        { ...here, label: words.market, icon: 'store', isCurrent: true },
        { ...here, label: words.shop, icon: 'carrot' },
        { ...here, label: words.basket, icon: 'shopping-basket' },
        { ...here, label: words.account, icon: 'user' },
      ]}
    />
  )
}

/** What the day of a distribution is made of, and the crate that a group fills together. */
export const daySamples: Sample[] = [
  { room: 'ui', name: 'Day list', node: (lang) => <Households lang={lang} /> },
  { room: 'ui', name: 'Check list', node: (lang) => <BasketOfTheDay lang={lang} /> },
  { room: 'ui', name: 'Case gauge', node: (lang) => <Cases lang={lang} /> },
  { room: 'ui', name: 'Thumbs (phones)', node: (lang) => <PhoneTabs lang={lang} /> },
]
