/** Names of the world that are a slip away from other words, so that none is mended where nobody on record bears it. */

import { wordsOf } from '../../../search/words.js';

/** Common first names of people who are in the news in English. */
const FIRST_NAMES = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry
zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur
lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph
bobby russell bradley philip eugene mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy
amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria olivia
heather helen catherine diane julie victoria joyce lauren kelly christina ruth joan virginia judith evelyn hannah andrea megan
cheryl jacqueline madison teresa abigail sophia martha sara gloria janice kathryn ann isabella judy charlotte julia grace amber
alice jean denise frances danielle marilyn natalie beverly diana brittany theresa kayla alexis doris lori tiffany alastair alfie
ali alvin ayn ahmed aldo amir andre andy anne archie ayesha barry ben brad brett cathy chloe chris claire clive colin craig dan dave
dean derek diego doug elena ella eva ava erik fay fatima felix fiona fred freddie geoff gareth giles gina glen graham hal han
hans harry hassan hugh hussein ian ibrahim ines ingrid irene isaac ivan ivor jan jane jay jeff jenny jill jim joni jonas karl
kate kay ken kim kurt lars lee lena leo leon les lewis liam lois louis louise lucas lucy luis luke lynn malcolm marco marcus maya
mike mika mohamed mohammed molly monica nadia neil nick nigel nina noel noe nora oliver olga omar oscar owen pablo pedro phil rae
rael ravi ray rita rob ron rosa ross rory rupert sally sam sanjay sergei shaun sid simon sofia stan stella stuart sue tara ted
tim tina toby tom tony trevor vera wes whi wil wim yusuf yvonne zoe`;

/** Common last names of many languages. */
const LAST_NAMES = `
smith jones williams brown johnson davies miller wilson moore taylor anderson jackson white harris martin thompson garcia
martinez robinson clark rodriguez lewis walker hall allen young hernandez wright lopez hill green adams baker gonzalez nelson
carter mitchell perez roberts turner phillips campbell parker evans edwards collins murphy kelly singh kumar sharma gupta patel
khan kaur das begum hussain ahmed wang zhang chen liu yang huang zhao zhou zhu guo lin luo zheng liang xie tang deng feng xiao
cheng yuan sato suzuki tanaka ito kato kim park choi jung kang cho yoon jang lim nguyen tran pham hoang phan dang bui ngo ivanov
smirnov petrov novak horvat kovac nagy toth szabo molnar nemeth muller schmidt schneider fischer weber meyer maier wagner becker
schulz scholz hoffmann koch bauer bayer richter brandt schroder neumann krause lehmann kohler rossi russo ferrari esposito
bianchi romano colombo ricci marino greco bruno gallo conti costa silva santos souza oliveira pereira fernandez sanchez gomez
jensen nielsen hansen pedersen andersen larsen olsen berg johansson karlsson nilsson eriksson svensson dubois durand moreau
laurent lefebvre leroy roux bertrand morel girard okafor mensah diallo traore cohen levy katz mizrahi yilmaz kaya demir`;

const people: ReadonlySet<string> = new Set(`${FIRST_NAMES} ${LAST_NAMES}`.split(/\s+/).filter(Boolean));

const CODES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Words of the names of all countries, and of the cities by which time is told. */
function placeNames(): ReadonlySet<string> {
  const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const names = CODES.flatMap((first) => CODES.map((second) => countries.of(first + second) ?? ''));
  const cities = Intl.supportedValuesOf('timeZone').map((zone) => zone.split('/').at(-1) ?? '');
  return new Set(
    [...names, ...cities].flatMap((name) => wordsOf(name.replaceAll('_', ' ')).map(({ fold }) => fold)),
  );
}

let places: ReadonlySet<string> | undefined;

export const isWellKnownName = (fold: string): boolean =>
  people.has(fold) || (places ??= placeNames()).has(fold);
