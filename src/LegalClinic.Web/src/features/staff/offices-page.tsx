import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { useName } from '../../shared/i18n/use-name';
import { DataTable } from '../../shared/parts/data-table';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { uuidV7 } from '../../shared/uuid-v7';
import { PlaceText } from '../../shared/words/place-text';
import { useOptions } from '../../shared/words/use-options';
import { useWords } from '../../shared/words/use-words';
import { jurisdictions } from '../../shared/words/value-lists';
import { addOffice } from './add-office';
import { useOffices } from './use-offices';

/** The offices of the clinic. */
export function OfficesPage() {
  const { t } = useTranslation('staff');
  const word = useWords();
  const options = useOptions();
  const nameOf = useName();
  const query = useOffices();
  return (
    <PageFrame
      actions={
        <ActButton
          fields={[
            { name: 'code', kind: 'latin', label: t('offices.code'), hint: t('offices.codeHint'), needed: true, maxLength: 6 },
            { name: 'nameAr', kind: 'text', label: t('offices.nameAr'), needed: true, maxLength: 120 },
            { name: 'nameCkb', kind: 'text', label: t('offices.nameCkb'), needed: true, maxLength: 120 },
            { name: 'nameEn', kind: 'latin', label: t('offices.nameEn'), needed: true, maxLength: 120 },
            { name: 'governorateCode', kind: 'place', label: t('offices.governorate'), needed: true },
            { name: 'jurisdiction', kind: 'choice', label: t('offices.jurisdiction'), options: options('jurisdiction', jurisdictions), needed: true },
            { name: 'complaintChannel', kind: 'text', label: t('offices.complaints'), hint: t('offices.complaintsHint'), needed: true, maxLength: 120 },
          ]}
          label={t('offices.add')}
          onAct={(values) =>
            addOffice({
              id: uuidV7(),
              code: (values.code ?? '').toUpperCase(),
              nameAr: values.nameAr ?? '',
              nameCkb: values.nameCkb ?? '',
              nameEn: values.nameEn ?? '',
              governorateCode: values.governorateCode ?? '',
              jurisdiction: values.jurisdiction as Schema<'Jurisdiction'>,
              complaintChannel: values.complaintChannel ?? '',
            })
          }
          refresh={['offices']}
          variant="filled"
        />
      }
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('offices.title')}
    >
      <DataTable
        caption={t('offices.title')}
        columns={[
          { key: 'name', header: t('offices.name'), lead: true, cell: (row) => <bdi>{nameOf(row)}</bdi> },
          { key: 'code', header: t('offices.code'), cell: (row) => <NumberText plain value={row.code} /> },
          { key: 'governorate', header: t('offices.governorate'), cell: (row) => <PlaceText code={row.governorateCode} /> },
          { key: 'jurisdiction', header: t('offices.jurisdiction'), cell: (row) => word('jurisdiction', row.jurisdiction) },
        ]}
        rowKey={(row) => row.id}
        rows={query.data ?? []}
      />
    </PageFrame>
  );
}
