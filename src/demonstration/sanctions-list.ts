import { daysFrom, type Stage } from './stage.js';

/** Invented entries in the form of the Security Council's list: nobody on it exists. One is near the name of a member of the demonstration, and somebody else. */
const list = (generated: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="${generated}">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>9900001</DATAID><FIRST_NAME>ILZE</FIRST_NAME><SECOND_NAME>MARGA</SECOND_NAME><THIRD_NAME>OZOLINA</THIRD_NAME>
      <UN_LIST_TYPE>Invented</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.901</REFERENCE_NUMBER><LISTED_ON>2019-03-04</LISTED_ON>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ilse Ozolina</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1951-07-22</DATE></INDIVIDUAL_DATE_OF_BIRTH>
    </INDIVIDUAL>
    <INDIVIDUAL>
      <DATAID>9900002</DATAID><FIRST_NAME>TARVEK</FIRST_NAME><SECOND_NAME>SOLDUN</SECOND_NAME>
      <UN_LIST_TYPE>Invented</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.902</REFERENCE_NUMBER><LISTED_ON>2021-11-16</LISTED_ON>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <DATAID>9900003</DATAID><FIRST_NAME>CRIMSON VELDT TRADING COMPANY LTD.</FIRST_NAME>
      <UN_LIST_TYPE>Invented</UN_LIST_TYPE><REFERENCE_NUMBER>XXe.903</REFERENCE_NUMBER><LISTED_ON>2020-06-30</LISTED_ON>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Veldt Rouge Négoce SARL</ALIAS_NAME></ENTITY_ALIAS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
`;

/** An administrator loads a list of invented names, and a match waits for the due-diligence officer. */
export async function sanctionsList({ teller, now }: Stage): Promise<void> {
  const at = daysFrom(now, -19);
  await teller.at(at);
  const admin = await teller.as('admin@hsp.example');
  await admin.upload('/sanctions-lists', { source: 'un' }, { field: 'file', name: 'consolidated-invented.xml', content: Buffer.from(list(at.toISOString())) });
}
