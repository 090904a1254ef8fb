import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { Pager } from '../../shared/parts/pager';
import { useFamilies } from './use-families';

/** The families of the office, the newest first. */
export function FamiliesPage() {
  const { t } = useTranslation('families');
  const [params] = useSearchParams();
  const query = useFamilies(Math.max(1, Number(params.get('page')) || 1));
  const rows = query.data?.items ?? [];
  return (
    <PageFrame error={query.error} loading={query.isPending} onRetry={() => void query.refetch()} title={t('list.title')}>
      <Stack>
        {rows.length === 0 ? (
          <Text>{t('list.empty')}</Text>
        ) : (
          <DataTable
            caption={t('list.title')}
            columns={[
              {
                key: 'head',
                header: t('list.head'),
                lead: true,
                cell: (row) => (
                  <Anchor component={Link} mih={32} style={{ display: 'inline-block' }} to={`/families/${row.id}`}>
                    <bdi>{row.headName}</bdi>
                  </Anchor>
                ),
              },
              { key: 'number', header: t('list.number'), cell: (row) => <NumberText plain value={row.number} /> },
              { key: 'members', header: t('list.members'), cell: (row) => <NumberText value={row.members} /> },
              { key: 'open', header: t('list.openCases'), cell: (row) => <NumberText value={row.openCases} /> },
              { key: 'received', header: t('list.receivedOn'), cell: (row) => <DateText value={row.receivedOn} /> },
            ]}
            rowKey={(row) => row.id}
            rows={rows}
          />
        )}
        <Pager size={20} total={query.data?.total ?? 0} />
      </Stack>
    </PageFrame>
  );
}
