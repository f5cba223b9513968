import { Breadcrumbs, Button, Form, page, PageHeading, TextField } from '../../../ui/index.js';
import type { NewSearchView } from './saved-searches.service.js';
import { searchWords as says } from './saved-searches.words.js';
import { publicPhases, SearchFields } from './search-fields.js';

function NewSearchBody(view: NewSearchView) {
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: '/saved-searches', label: says.title }]} />
      <PageHeading title={says.newTitle} lead={says.lead} />
      <Form action="/saved-searches" warnUnsaved>
        <TextField name="name" label={says.name} hint={says.nameHint} required width="l" />
        <TextField name="q" label={says.words} value={view.filter.q} width="l" spellcheck={false} />
        <SearchFields {...view} phases={publicPhases} />
        <Button>{says.save}</Button>
      </Form>
    </>
  );
}

/** A search about to be saved. */
export const newSearchPage = page<NewSearchView>((_, say) => say(says.newTitle), (view) => <NewSearchBody {...view} />);
