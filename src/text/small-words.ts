/**
 * The most common small words (articles, prepositions, pronouns) of the languages that nlc knows, as data.
 * They are only used to recognise the language of a sentence. An apostrophe divides words: `l'école` is `l école`.
 *
 * Where to look them up: Collins (English, French, Spanish, German, Italian), Geiriadur Prifysgol Cymru
 * (Welsh), Te Aka (te reo Māori), Priberam (Portuguese), Van Dale (Dutch), Foclóir Gaeilge-Béarla (Irish), Am Faclair
 * Beag (Scottish Gaelic) and DIEC2 (Catalan).
 */

const english =
  'a about across all an and any are as at be been being but by can could do does each every everyone for from has have ' +
  'how if in into is it its more most no none not of on one or other our ourselves own should so that the their them ' +
  'they this those through to together up us was we what when where which while who whose will with within without ' +
  'would you your';
const french =
  'à afin au aucun aucune aux avec ce ces cette chacun chacune chaque comme d dans de des du elle elles en ensemble entre ' +
  'est et eux il ils l la le les leur leurs lui mais n ne nos notre nous on ou par pas plus pour qu que qui s sa sans ' +
  'ses soit son sont sur tous tout toute toutes un une vers y';
const welsh =
  'â a ac am ar at bob bod bydd byddwn drwy dros draws dy ei ein eu er fel fod fydd gan gyda heb hefyd hyn holl i ' +
  'mae mewn n na neu ni nid o ond oes pawb pob r rhag rhwng sydd sy trwy w wedi wrth y ym yn yng yr';
const spanish =
  'a al ante cada como con de del desde donde e el ella ellos en entre es esta este ha hasta la las le les lo los más me ' +
  'mejor mi muy ni no nos nuestra nuestras nuestro nuestros o para pero por que qué se sea según ser si sin sobre son su ' +
  'sus también toda todas todo todos un una y';
const german =
  'aber alle allem allen aller alles als am an auch auf aus bei beim das dass dem den der des die dies diese durch ein eine ' +
  'einem einen einer eines er es für haben hat ihr ihre ihren im in ins ist jede jedem jeden jeder jedes kein keine mit ' +
  'nach nicht ob oder ohne sein seine sich sie sind so über um und uns unser unsere unseren unserer vom von vor war was ' +
  'wenn werden wie wir wird wo zu zum zur';
const maori =
  'a ā ai ana ahakoa e ēnei hei he hoki i ia ka kāore katoa kei ki kia ko koe kore ma mā me mo mō mātou matou nei nga ngā ' +
  'no nō o ō rā ra rātou ratou roto tā tātou tatou tē te tō tēnei i ia';
const italian =
  'a ad agli ai al alla alle allo anche che chi ci come con così da dagli dal dalla dalle dei del della delle dello di e ed ' +
  'è gli i il in insieme l la le lo loro ma nei nel nella nelle noi non nostra nostre nostri nostro o ogni per più quando se ' +
  'senza si sia sono su sua sue sui sul sulla tra tutte tutti tutto un una uno';
const portuguese =
  'a à ao aos as às até cada com como da das de do dos e é ela eles em entre essa este eu mais mas na nas não no nós nos ' +
  'nossa nossas nosso nossos o os ou para pela pelas pelo pelos por que quem se sem ser seu seus são sobre sua suas também ' +
  'toda todas todo todos um uma';
const dutch =
  'aan al alle als bij dan dat de deze die dit door een elk elke en er geen haar heeft het hun iedere ieder in is maar meer ' +
  'met naar niet of om onder ons onze op over samen te tot uit van veel voor waar wat we wij worden zal ze zich zij zijn zo';
const irish =
  'a ag agus an ann ar ár as atá chun dá de den do don faoi gach gan go i idir ina is le linn mar na nach ní nó ó sa san sé ' +
  'seo siad sin sinn sna tá trí uile';
const gaelic =
  'a aig air airson am an ann anns ar ars as bho chan cha co da de do dhan dhuinn dol eadar far fo gach gu gun i is leis le ' +
  'mar na nam nan no o ri sa san seo sin sinn tha tro uile';
const catalan =
  'a al als amb cada com d de del dels des el els en entre és i l la les llur més no nostra nostre nostres o on per però pel ' +
  'pels que qui sense seva seves són sobre són també tot tota totes tots un una';

/** The small words of each language. */
export const SMALL_WORDS: readonly ReadonlySet<string>[] = [
  english,
  french,
  welsh,
  spanish,
  german,
  maori,
  italian,
  portuguese,
  dutch,
  irish,
  gaelic,
  catalan,
].map((list) => new Set(list.split(' ')));
