import { Button } from '#src/foundation/ui/button.tsx'
import type { Form } from '#src/foundation/ui/form.ts'
import { Notice } from '#src/foundation/ui/notice.tsx'
import { Page } from '#src/foundation/ui/page.tsx'
import type { Visitor } from '#src/foundation/ui/request.ts'
import type { Lang } from '#src/foundation/ui/words.ts'
import { groupNav } from '#src/people/groups/nav.page.tsx'
import type { Standing } from '#src/people/groups/standing.rules.ts'
import type { CatalogChoice } from './choices.queries.ts'
import type { Consequence } from './consequences.rules.ts'
import { consequencesWords, saidConsequence } from './consequences.words.ts'

type ConsequencesProps = {
  lang: Lang
  visitor: Visitor
  standing: Standing
  code: string
  /** All that was typed, kept for both answers. */
  form: Form
  /** Of what this page shows. */
  seal: string
  consequences: Consequence[]
  catalogs: CatalogChoice[]
}

const TELLS = ['day-moves', 'hours-move', 'place-moves', 'orders-close', 'orders-wait']

/** Before a change is saved that touches people who have ordered: what follows from it, and whether it shall be. */
export function ConsequencesPage({ lang, visitor, standing, ...props }: ConsequencesProps) {
  const words = consequencesWords(lang)
  const { code, form, seal, consequences, catalogs } = props
  const at = `/g/${standing.group.slug}/distributions/${code}`
  const tells = consequences.some((one) => TELLS.includes(one.code))
  return (
    <Page
      {...groupNav(standing, lang, 'distributions')}
      {...{ lang, visitor }}
      title={words.title}
      narrow
      isPrivate
    >
      <form method="post" action={`${at}/edit`} class="question stack">
        <h1>{words.title}</h1>
        <ul class="plain lines">
          {consequences.map((one) => (
            <li>{saidConsequence(lang, one, catalogs)}</li>
          ))}
        </ul>
        {tells && (
          <Notice kind="soon" title={words.tell}>
            <a href={at}>{words.seeBaskets}</a>
          </Notice>
        )}
        <Typed form={form} />
        <input type="hidden" name="seal" value={seal} />
        <div class="row">
          <Button>{words.confirm}</Button>
          <Button kind="outline" name="back" value="1">
            {words.back}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function Typed({ form }: { form: Form }) {
  const typed = Object.entries(form.values).filter(([name]) => name !== 'seal' && name !== 'back')
  return typed.flatMap(([name, values]) =>
    values.map((value) => <input type="hidden" name={name} value={value} />),
  )
}
