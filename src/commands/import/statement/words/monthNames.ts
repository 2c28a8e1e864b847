import { once } from "../../../../core/index";
import { monthOf, plainKey, withoutAccents } from "../../../../i18n/index";

/**
 * The months as banks write them, from January, in the languages of their statements, whole and cut:
 * German, French, Dutch, Spanish, Italian, Portuguese, Polish, Czech, the Nordic ones.
 */
const names = [
  `januar jänner jän jan janvier janv januari enero ene gennaio gen janeiro styczeń stycznia sty leden ledna led
  tammikuu tammikuuta tammi`,
  `februar feber feb février févr fév februari febrero febbraio fevereiro fev luty lutego lut únor února úno
  helmikuu helmikuuta helmi`,
  `märz maerz mär mrz mars mar maart mrt marzo março marzec marca březen března bře maaliskuu maaliskuuta maalis`,
  `april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna dub huhtikuu huhtikuuta huhti`,
  `mai mei mayo may maggio mag maio maj maja květen května kvě toukokuu toukokuuta touko`,
  `juni jun juin junio giugno giu junho czerwiec czerwca cze červen června čvn kesäkuu kesäkuuta kesä`,
  `juli jul juillet juil julio luglio lug julho lipiec lipca lip červenec července čvc heinäkuu heinäkuuta heinä`,
  `august aug août augustus augusti agosto ago sierpień sierpnia sie srpen srpna srp elokuu elokuuta elo`,
  `september sep sept septembre septiembre setiembre settembre set setembro wrzesień września wrz září zář
  syyskuu syyskuuta syys`,
  `oktober okt octobre oct octubre ottobre ott outubro out październik października paź říjen října říj
  lokakuu lokakuuta loka`,
  `november nov novembre noviembre novembro listopad listopada listopadu lis marraskuu marraskuuta marras`,
  `dezember dez décembre déc december dec desember des diciembre dic dicembre dezembro grudzień grudnia gru
  prosinec prosince pro joulukuu joulukuuta joulu`,
];

const months = once(
  () =>
    new Map(
      names.flatMap((list, index) =>
        list.split(/\s+/).map((name) => [plain(name), index + 1] as const),
      ),
    ),
);

/** The month, from 1, that a word of a statement names; null where it names none. */
export const statementMonth = (word: string): number | null =>
  months().get(plain(word)) ?? monthOf(word);

function plain(word: string): string {
  return withoutAccents(plainKey(word));
}
