import { asset } from './asset.ts'
import { Heading, PageTitle } from './heading.tsx'
import { Page, type PaperSize } from './page.tsx'
import type { Sample } from './sample.ts'
import { Tabs } from './tabs.tsx'
import type { Lang } from './words.ts'

export type DevUiProps = {
  lang: Lang
  theme: 'light' | 'dark' | undefined
  paper: PaperSize | undefined
  room: string
  rooms: string[]
  samples: Sample[]
}

/** The sizes of a printed sheet. */
export const PAPERS: PaperSize[] = ['s', 'm', 'l', 'xl']

/** Every component with believable content, in both languages and schemes, one room at a time. */
export function DevUiPage({ lang, theme, paper, room, rooms, samples }: DevUiProps) {
  const here = { room, lang, ...(theme ? { theme } : {}) }
  return (
    <Page
      lang={lang}
      visitor={null}
      title={room}
      islands={['ask-first', 'auto-submit']}
      {...(theme ? { theme } : {})}
      {...(paper ? { paper } : {})}
      isPrivate
    >
      <PageTitle title="Components">
        <p class="row">
          <a href={devUiHref({ ...here, lang: lang === 'fr' ? 'en' : 'fr' })}>fr / en</a>
          <a href={devUiHref({ ...here, theme: theme === 'dark' ? 'light' : 'dark' })}>
            light / dark
          </a>
          {PAPERS.map((size) => (
            <a href={devUiHref({ ...here, paper: size })}>{`print ${size.toUpperCase()}`}</a>
          ))}
          <a href={asset('cageot.css')}>cageot.css</a>
        </p>
      </PageTitle>
      <Tabs
        label="Rooms"
        items={rooms.map((name) => ({
          href: devUiHref({ ...here, room: name }),
          label: name,
          isCurrent: name === room,
        }))}
      />
      <div class="halves">
        {samples.map((sample) => (
          <section class="stack">
            <Heading title={sample.name} />
            {sample.node(lang)}
          </section>
        ))}
      </div>
    </Page>
  )
}

function devUiHref(query: Record<string, string>): string {
  return `/dev/ui?${new URLSearchParams(query)}`
}
