import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { checkEmail } from '#src/foundation/core/email.ts'
import { type Form, formOf, readForm, withError } from '#src/foundation/ui/form.ts'
import {
  checkbox,
  optionalText,
  requiredText,
  wholeNumber,
} from '#src/foundation/ui/form-fields.ts'
import { render } from '#src/foundation/ui/page.tsx'
import { changeSettings, type SettingsRefusal } from './change-settings.action.ts'
import { actorOf, needsRight, visitorOf } from './guard.routes.ts'
import { listSettingsHistory } from './history.queries.ts'
import { POLICIES } from './kinds.rules.ts'
import { findGroupPhoto } from './photos.queries.ts'
import { SettingsPage, type SettingsProps } from './settings.page.tsx'
import { getSettings } from './settings.queries.ts'
import { SettingsHistoryPage } from './settings-history.page.tsx'
import { isSlug } from './slug.rules.ts'
import type { GroupEnv } from './standing.rules.ts'
import { websiteOf } from './website.rules.ts'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const PHONE = /^\+?[\d\s().-]{6,25}$/

const emptyToNull = (text: string) => text || null

const settingsSchema = z.object({
  version: wholeNumber({ min: 1, max: 999_999_999 }),
  name: requiredText(120),
  slug: requiredText(60).refine(isSlug, 'not-a-slug'),
  introduction: optionalText(2000),
  website: optionalText(200).transform((typed, refused) => {
    const website = websiteOf(typed)
    if (website === undefined) refused.addIssue({ code: 'custom', message: 'not-a-website' })
    return website ?? null
  }),
  contactEmail: optionalText(254)
    .refine((text) => text === '' || checkEmail(text).ok, 'not-an-email')
    .transform((text) => emptyToNull(text.toLowerCase())),
  contactPhone: optionalText(30)
    .refine((text) => text === '' || PHONE.test(text), 'not-a-phone')
    .transform(emptyToNull),
  showsContactPhone: checkbox(),
  registrationPolicy: z.enum(POLICIES, 'required'),
  requiresPhone: checkbox(),
  requiresAddress: checkbox(),
  requiresSecondFactor: checkbox(),
  timeZone: z.string('required').refine((zone) => ZONES.includes(zone), 'invalid'),
})

export const settingsRoutes = new Hono<GroupEnv>()

settingsRoutes.get('/settings', needsRight('settings'), async (c) => {
  const { settings, version } = await getSettings(c.var.db, actorOf(c))
  const news = c.req.query('news') === 'created' ? 'created' : c.req.query('news') && 'saved'
  return show(c, { form: formOf({ ...settings, version }), ...(news && { news }) })
})

settingsRoutes.post('/settings', needsRight('settings'), async (c) => {
  const sent = await readForm(c, settingsSchema)
  if (!sent.ok) return show(c, { form: sent.form }, 422)
  const { version, ...settings } = sent.input
  const at = c.var.clock.now()
  const outcome = await changeSettings(c.var.db, actorOf(c), { settings, version, at })
  if (!outcome.ok) return show(c, refused(sent.form, outcome.refusal), 422)
  return c.redirect(`/g/${settings.slug}/settings?news=saved`, 303)
})

settingsRoutes.get('/settings/history', needsRight('settings'), async (c) => {
  const { lang, standing } = c.var
  const rows = await listSettingsHistory(c.var.db, { actor: actorOf(c) })
  return render(c, SettingsHistoryPage({ lang, visitor: visitorOf(c), standing, rows }))
})

type Shown = Pick<SettingsProps, 'form' | 'stale' | 'news'>

function refused(form: Form, refusal: SettingsRefusal): Shown {
  if (refusal.code === 'slug-taken') return { form: withError(form, 'slug', refusal.code) }
  if (refusal.code === 'zone-kept') return { form: withError(form, 'timeZone', refusal.code) }
  if (refusal.code === 'second-factor-first') {
    return { form: withError(form, 'requiresSecondFactor', refusal.code) }
  }
  return { form: formOf({ ...refusal.merged, version: refusal.version }), stale: refusal }
}

async function show(c: Context<GroupEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { lang, standing, baseUrl } = c.var
  const address = `${baseUrl}/g/${standing.group.slug}`
  const photo = await findGroupPhoto(c.var.db, actorOf(c))
  const page = { lang, standing, visitor: visitorOf(c), photo, address, zones: ZONES, ...shown }
  return render(c, SettingsPage(page), status)
}
