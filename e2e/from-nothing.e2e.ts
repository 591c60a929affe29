import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/browser.ts'
import { openPhone, photograph } from './phone.ts'
import { startProgram, type TestProgram } from './program.ts'

const LIST = new URL('../test/lists/marche-200.csv', import.meta.url).pathname
const WRONG_LIST = new URL('../test/lists/with-errors.csv', import.meta.url).pathname

const JEANNE = { first: 'Jeanne', last: 'Roux', email: 'jeanne@saint-avit.example' }
const MALIK = { first: 'Malik', last: 'Haddad', email: 'malik@saint-avit.example' }
type Newcomer = typeof JEANNE

let browser: Browser
let program: TestProgram

beforeAll(async () => {
  browser = await launchBrowser()
  program = await startProgram('empty')
})

afterAll(async () => {
  await browser?.close()
  await program?.close()
})

test('from an empty database to a basket that everyone reads alike', async () => {
  const coordinator = await openPhone(browser, { baseURL: program.baseUrl })
  const { page } = coordinator
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'S’inscrire' }).click()
  await register(page, JEANNE)
  await createGroup(page)
  await openCatalog(page)
  await completeProducer(page)
  await importProducts(page)
  const shopLink = await planDistribution(page)

  const member = await openPhone(browser, { baseURL: program.baseUrl })
  await fillBasket(member.page, shopLink)
  await member.page.getByLabel('Téléphone').fill('06 12 34 56 78')
  await register(member.page, MALIK)
  await placeOrder(member.page)

  await seeTotals(page)
  await closeOrders(member.page)
  await member.close()
  await coordinator.close()
  expect(program.complaints).toEqual([])
})

async function register(page: Page, { first, last, email }: Newcomer) {
  await page.getByRole('heading', { level: 1, name: 'S’inscrire' }).waitFor()
  await page.getByLabel('Prénom', { exact: true }).fill(first)
  await page.getByLabel('Nom', { exact: true }).fill(last)
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Mot de passe').fill('trois poireaux et demi')
  await page.getByRole('checkbox').check()
  await photograph(page, '1-register')
  await page.getByRole('button', { name: 'Inscription' }).click()
  await page.getByRole('heading', { level: 1, name: 'Votre code' }).waitFor()
  const letter = await program.letterTo(email)
  const [code = ''] = /\d{6}/.exec(letter.subject) ?? []
  await page.getByLabel('Code à 6 chiffres').fill(code)
  await page.getByRole('button', { name: 'Continuer' }).click()
}

async function createGroup(page: Page) {
  await page.getByRole('heading', { level: 1, name: 'Bonjour Jeanne' }).waitFor()
  await page.getByRole('link', { name: 'Créer un groupe' }).click()
  await page.getByLabel('Nom du groupe').fill('Halle de Saint-Avit')
  await page.getByRole('radio', { name: /^Commandes groupées/ }).check()
  await page.getByLabel('Nom du lieu').fill('La halle')
  await page.getByLabel('Commune').fill('Saint-Avit-la-Plaine')
  await photograph(page, '2-create-group')
  await page.getByRole('button', { name: 'Créer le groupe' }).click()
  await page.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor()
}

/** One of the coordinators' screens, by the phone's menu. */
async function goTo(page: Page, screen: string) {
  await page.locator('.menu summary').click()
  await page.locator('.menu').getByRole('link', { name: screen }).click()
}

async function openCatalog(page: Page) {
  await goTo(page, 'Catalogues')
  await page.getByRole('link', { name: 'Ajouter un producteur' }).click()
  await page.getByLabel('Nom de la ferme ou du producteur').fill('Ferme de la Combe')
  await page.getByLabel('SIRET').last().fill('512 340 878 00010')
  await page.getByLabel('Nom du catalogue').fill('Toute la ferme')
  await page.getByLabel('Frais du groupe').fill('2,5')
  await photograph(page, '3-producer')
  await page.getByRole('button', { name: 'Créer le producteur et son catalogue' }).click()
  await page.getByText('Le catalogue est ouvert.').waitFor()
}

/** What the law asks of who sells, and the charter signed on paper: before that nothing can be ordered. */
async function completeProducer(page: Page) {
  await page.getByText('Rien ne peut encore être commandé chez Ferme de la Combe.').waitFor()
  await page.getByRole('link', { name: 'Compléter la fiche' }).click()
  await page.getByLabel('Forme juridique').selectOption('ei')
  const typed = {
    'Raison sociale': 'Jo Martin EI',
    Adresse: 'La Combe',
    'Code postal': '26330',
    Commune: 'Saint-Avit-la-Plaine',
    'Nom du médiateur': 'Médiation de la Drôme',
    'Adresse du médiateur': '12 place de la Mairie, 26000 Valence',
  }
  for (const [label, value] of Object.entries(typed)) {
    await page.getByLabel(label, { exact: true }).fill(value)
  }
  await page.getByRole('radio', { name: /^Assujetti à la TVA/ }).check()
  await page.getByRole('textbox', { name: 'Numéro de TVA' }).fill('FR 28 512 340 878')
  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click()
  await page.getByText('La fiche est enregistrée.').waitFor()
  await page.getByLabel('Signée le').fill('2026-11-20')
  await page.getByLabel('Par', { exact: true }).fill('Jo Martin')
  await photograph(page, '3b-producer-sheet')
  await page.getByRole('button', { name: 'Noter la signature' }).click()
  await page.getByText('La signature de la charte est notée.').waitFor()
  await goTo(page, 'Catalogues')
  await page.getByRole('link', { name: 'Toute la ferme' }).click()
}

/** Wrong rows are named and nothing comes in; the right list comes in whole. */
async function importProducts(page: Page) {
  await page.getByRole('link', { name: 'Importer une liste' }).click()
  await page.getByLabel('Fichier').setInputFiles(WRONG_LIST)
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
  await page.getByText('La liste n’est pas importée.').waitFor()
  const wrong = page.getByRole('table', { name: 'À corriger' }).getByRole('row')
  await wrong.filter({ hasText: 'Le nom manque.' }).filter({ hasText: '3' }).waitFor()
  await wrong.filter({ hasText: '1,5o' }).filter({ hasText: '4' }).waitFor()
  await photograph(page, '4-wrong-list')

  await page.getByLabel('Fichier').setInputFiles(LIST)
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
  await page.getByRole('button', { name: /^Importer : 200 nouveaux/ }).click()
  await page.getByText('La liste est importée.').waitFor()
  await page.getByRole('heading', { name: '200 produits' }).waitFor()
  await photograph(page, '5-catalog')
}

/** For Saturday, ordered until Thursday evening; answers the link that the group gives away. */
async function planDistribution(page: Page): Promise<string> {
  await goTo(page, 'Distributions')
  await page.getByRole('link', { name: 'Nouvelle distribution' }).first().click()
  const typed = {
    Jour: '2026-11-28',
    Début: '09:30',
    Fin: '12:30',
    'Ouverture : jour': '2026-11-20',
    'Ouverture : heure': '08:00',
    'Fermeture : jour': '2026-11-26',
    'Fermeture : heure': '20:00',
  }
  for (const [label, value] of Object.entries(typed)) {
    await page.getByLabel(label, { exact: true }).first().fill(value)
  }
  await page.getByRole('checkbox', { name: 'Ferme de la Combe' }).check()
  await photograph(page, '6-plan')
  await page.getByRole('button', { name: 'Créer la distribution' }).click()
  await page.getByRole('link', { name: /^sam. 28 nov/i }).click()
  await page.getByRole('link', { name: 'Voir la boutique' }).click()
  await page.getByRole('heading', { level: 1, name: 'Samedi 28 novembre' }).waitFor()
  await page.getByText('200 produits').waitFor()
  await photograph(page, '7-shop')
  const [link = ''] = /\/g\/[^/]+/.exec(new URL(page.url()).pathname) ?? []
  return link
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function find(page: Page, product: string) {
  await page.getByRole('searchbox').fill(product)
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('heading', { name: 'Produits trouvés' }).waitFor()
}

/**
 * Before having an account: 2 crates at 16,65 €, 3 boxes of eggs at 4,85 €, one piece of cheese of about 0,8 kg at
 * 22,00 €/kg, each with the group's 2,5 %: 34,14 + 14,91 + 18,04 = 67,09 €.
 */
async function fillBasket(page: Page, link: string) {
  await page.goto(link)
  await find(page, 'coeur de boeuf')
  await button(page, 'Ajouter Tomates cœur de bœuf, cagette 5 kg').click()
  await button(page, 'Plus : Tomates cœur de bœuf, cagette 5 kg').click()
  await page.locator('.bar').getByText('34,14 €').waitFor()
  await find(page, 'oeufs plein air')
  await button(page, 'Ajouter Œufs plein air, boîte de 12').click()
  await button(page, 'Plus : Œufs plein air, boîte de 12').click()
  await button(page, 'Plus : Œufs plein air, boîte de 12').click()
  await find(page, 'tomme de vache')
  await button(page, 'Ajouter Tomme de vache, le morceau').click()
  await page.locator('.bar').getByText('67,09 €').waitFor()
  await page.getByRole('link', { name: 'Voir le panier' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mon panier' }).waitFor()
  await photograph(page, '8-basket')
  await page.locator('.menu summary').click()
  await page.locator('.menu').getByRole('link', { name: 'S’inscrire' }).click()
}

async function placeOrder(page: Page) {
  await page.getByRole('heading', { level: 1, name: 'Mon panier' }).waitFor()
  await page.getByText('67,09 €').first().waitFor()
  await page.getByRole('link', { name: 'Commander', exact: true }).click()
  await photograph(page, '9-summary')
  await button(page, 'Commande avec obligation de paiement').click()
  await page.getByRole('heading', { level: 1, name: 'Panier n° 1' }).waitFor()
  await photograph(page, '10-confirmation')
  await page.getByText('67,09 €').first().waitFor()
  const letter = await program.letterTo(MALIK.email)
  expect(letter.subject).toMatch(/panier n°\s1$/)
  expect(letter.text).toMatch(/67,09\s€/)
}

async function seeTotals(page: Page) {
  await goTo(page, 'Coordination')
  await page.getByRole('link', { name: /^sam. 28 nov/i }).click()
  const baskets = page.getByRole('table', { name: 'Paniers' })
  await baskets.getByRole('row', { name: /Haddad, Malik.*67,09/ }).waitFor()
  await page.getByRole('link', { name: 'Produits' }).click()
  const products = page.getByRole('table', { name: 'Ferme de la Combe' })
  await products.getByRole('row', { name: /Tomates cœur de bœuf.* 2 .*34,14/ }).waitFor()
  await products.getByRole('row', { name: /Œufs plein air.* 3 .*14,91/ }).waitFor()
  await products.getByRole('row', { name: /Tomme de vache.*0,8 kg.*18,04/ }).waitFor()
  await products.getByRole('row', { name: /67,09/ }).waitFor()
  await photograph(page, '11-totals')
}

/** Thursday, 20 o'clock and one second. */
async function closeOrders(page: Page) {
  program.clock.set('2026-11-26T19:00:01Z')
  await page.getByRole('link', { name: 'Revoir la boutique' }).click()
  await page.getByText('Les commandes sont fermées.').waitFor()
  expect(await page.getByRole('button', { name: /^Ajouter/ }).count()).toBe(0)
}
