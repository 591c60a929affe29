import { Hono } from 'hono'
import { NotFound } from '#src/foundation/core/outcome.ts'
import { DevUiPage, PAPERS } from './dev-ui.page.tsx'
import { render } from './page.tsx'
import type { AppEnv } from './request.ts'
import type { Sample } from './sample.ts'
import { LANGS, type Lang } from './words.ts'

/** `/dev/ui?room=ui&lang=en&theme=dark&paper=l` */
export function devUiRoutes(samples: Sample[]): Hono<AppEnv> {
  const rooms = [...new Set(samples.map(({ room }) => room))]
  return new Hono<AppEnv>().get('/dev/ui', (c) => {
    const room = c.req.query('room') ?? rooms[0] ?? ''
    if (!rooms.includes(room)) throw new NotFound()
    const lang = langOf(c.req.query('lang')) ?? c.var.lang ?? 'fr'
    const theme = themeOf(c.req.query('theme'))
    const paper = PAPERS.find((size) => size === c.req.query('paper'))
    const shown = samples.filter((sample) => sample.room === room)
    return render(c, DevUiPage({ lang, theme, paper, room, rooms, samples: shown }))
  })
}

function langOf(asked: string | undefined): Lang | undefined {
  return LANGS.find((lang) => lang === asked)
}

function themeOf(asked: string | undefined): 'light' | 'dark' | undefined {
  return asked === 'dark' || asked === 'light' ? asked : undefined
}
