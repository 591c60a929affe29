import { Button, ButtonLink } from './button.tsx'
import { daySamples } from './day-samples.tsx'
import { AskFirst } from './dialog.tsx'
import { Empty } from './empty.tsx'
import { formSamples } from './form-samples.tsx'
import { Icon } from './icon.tsx'
import { listSamples } from './list-samples.tsx'
import { Notice } from './notice.tsx'
import type { Sample } from './sample.ts'
import { sampleWords } from './samples.words.ts'
import { State } from './state.tsx'
import { Stepper } from './stepper.tsx'
import type { Lang } from './words.ts'

function Buttons({ lang }: { lang: Lang }) {
  const words = sampleWords(lang)
  return (
    <div class="row">
      <Button>{words.order}</Button>
      <ButtonLink kind="outline" href="/dev/ui">
        {words.register}
      </ButtonLink>
      <Button kind="text">{words.write}</Button>
      <Button kind="danger">{words.cancelDistribution}</Button>
      <Button disabled>{words.full}</Button>
      <Button kind="outline" icon="printer" label={words.print} />
    </div>
  )
}

/** At zero, in the middle, at the most there is. */
function Steppers({ lang }: { lang: Lang }) {
  const words = sampleWords(lang)
  const less = { label: words.remove, name: 'quantity', value: '1000' }
  const more = { label: words.add, name: 'quantity', value: '2000' }
  return (
    <form class="row" action="/dev/ui">
      <button type="submit" class="button add">
        <Icon name="plus" />
        {words.add}
      </button>
      <Stepper label={words.quantity} shown="1,5 kg" less={less} more={more} />
      <Stepper label={words.quantity} shown="6" less={less} more={{ ...more, disabled: true }} />
    </form>
  )
}

function States({ lang }: { lang: Lang }) {
  const words = sampleWords(lang)
  return (
    <div class="row">
      <State icon="clock" label={words.notYet} />
      <State kind="ok" icon="circle-check" label={words.open} />
      <State icon="lock" label={words.closed} />
      <State kind="info" icon="store" label={words.running} />
      <State kind="ok" icon="circle-check" label={words.validated} bare />
      <State kind="no" icon="circle-x" label={words.cancelled} />
      <State kind="soon" icon="hourglass" label={words.closesSoon} />
      <State kind="soon" icon="circle-alert" label={words.stillDue} />
      <span class="organic">
        <Icon name="leaf" />
        {words.organic}
      </span>
      <State kind="soon" label={words.left} />
    </div>
  )
}

function Notices({ lang }: { lang: Lang }) {
  const words = sampleWords(lang)
  return (
    <>
      <Notice kind="ok" title={words.recorded} text={words.toTransfer} />
      <Notice kind="soon" title={words.notOrdered} text={words.notReserved}>
        <p class="row">
          <ButtonLink href="/dev/ui">{words.order}</ButtonLink>
          <Button kind="text">{words.remove}</Button>
        </p>
      </Notice>
      <Notice kind="no" title={words.nothingOrdered} text={words.oneLeft}>
        <a href="/dev/ui">{words.takeOne}</a>
      </Notice>
      <Notice text={words.offline} />
    </>
  )
}

function Dialog({ lang }: { lang: Lang }) {
  const words = sampleWords(lang)
  return (
    <AskFirst
      href="/dev/ui"
      id="cancel-question"
      label={words.cancelOrder}
      question={{
        title: words.cancelQuestion,
        action: '/dev/ui',
        confirm: words.cancelOrder,
        danger: true,
        back: { href: '/dev/ui', label: words.keepOrder },
        children: <p>{words.cancelExplained}</p>,
      }}
    />
  )
}

function Nothing({ lang }: { lang: Lang }) {
  const words = sampleWords(lang)
  return (
    <Empty title={words.noOrders} category="fruit">
      <p>{words.noOrdersYet}</p>
      <ButtonLink large href="/dev/ui">
        {words.order}
      </ButtonLink>
    </Empty>
  )
}

/** The samples of this room for `/dev/ui`. */
export const uiSamples: Sample[] = [
  { room: 'ui', name: 'Buttons', node: (lang) => <Buttons lang={lang} /> },
  { room: 'ui', name: 'Stepper', node: (lang) => <Steppers lang={lang} /> },
  { room: 'ui', name: 'States', node: (lang) => <States lang={lang} /> },
  { room: 'ui', name: 'Notices', node: (lang) => <Notices lang={lang} /> },
  { room: 'ui', name: 'Dialog', node: (lang) => <Dialog lang={lang} /> },
  ...formSamples,
  ...listSamples,
  ...daySamples,
  { room: 'ui', name: 'Empty', node: (lang) => <Nothing lang={lang} /> },
]
