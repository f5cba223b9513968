import { FilterForm, InstantText, Link, NumberText, page, PageHeading, Pagination, StatusTag, Table, TextField, usePage } from '../../../../ui/index.js';
import { deliveries, says } from '../../messages.js';
import type { MailboxView } from '../mailbox.view.js';

function MailboxBody({ letters, to, next, after }: MailboxView) {
  const { t } = usePage();
  const filter = to ? `to=${encodeURIComponent(to)}&` : '';
  return (
    <>
      <PageHeading title={says.mailbox} lead={says.mailboxLead} />
      <FilterForm action="/mailbox" active={!!to}>
        <TextField name="to" label={says.to} hint={says.toHint} value={to} width="l" code />
      </FilterForm>
      <Table caption={says.letters} captionHidden rows={letters} rowKey={(row) => row.id} empty={says.noLetters} columns={[
        { key: 'subject', label: says.subject, cell: (row) => <span lang={row.locale}><Link href={`/mailbox/${row.id}`}>{row.subject}</Link></span> },
        { key: 'to', label: says.to, cell: (row) => row.to },
        { key: 'at', label: says.written, cell: (row) => <InstantText at={row.at} /> },
        { key: 'state', label: says.state, cell: (row) => <><StatusTag {...deliveries[row.delivery]} />{row.mayRepeat && <> <span class="muted">{t(says.mayRepeat)}</span></>}</> },
        { key: 'attempts', label: says.attempts, numeric: true, cell: (row) => <NumberText value={row.attempts} /> },
      ]} />
      <Pagination previous={after ? `/mailbox?${filter}` : null} next={next ? `/mailbox?${filter}after=${next}` : null} />
    </>
  );
}

/** Every letter of the demonstration. */
export const mailboxPage = page<MailboxView>((_, say) => say(says.mailbox), (view) => <MailboxBody {...view} />);
