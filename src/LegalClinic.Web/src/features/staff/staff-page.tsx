import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { useName } from '../../shared/i18n/use-name';
import { DataTable } from '../../shared/parts/data-table';
import { PageFrame } from '../../shared/parts/page-frame';
import { StateBadge } from '../../shared/parts/state-badge';
import { uuidV7 } from '../../shared/uuid-v7';
import { useOptions } from '../../shared/words/use-options';
import { useWords } from '../../shared/words/use-words';
import { clinicLanguages, roles } from '../../shared/words/value-lists';
import { addStaff } from './add-staff';
import { changeStaff } from './change-staff';
import { useOffices } from './use-offices';
import { useStaff } from './use-staff';

/** The people of the clinic: who may do what, where, and with how many cases. */
export function StaffPage() {
  const { t } = useTranslation('staff');
  const word = useWords();
  const options = useOptions();
  const nameOf = useName();
  const query = useStaff();
  const offices = useOffices().data ?? [];
  const officeOptions = offices.map((one) => ({ value: one.id, label: nameOf(one) }));
  const officeName = (id: string) => officeOptions.find((one) => one.value === id)?.label ?? '';
  const shared = [
    { name: 'role', kind: 'choice', label: t('role'), options: options('role', roles), needed: true },
    { name: 'officeId', kind: 'select', label: t('office'), options: officeOptions, needed: true },
  ] as const;
  return (
    <PageFrame
      actions={
        <ActButton
          fields={[
            { name: 'displayName', kind: 'text', label: t('name'), needed: true, maxLength: 120 },
            { name: 'userName', kind: 'latin', label: t('userName'), hint: t('userNameHint'), needed: true, maxLength: 60 },
            { name: 'password', kind: 'secret', label: t('password'), hint: t('passwordHint'), needed: true, maxLength: 128 },
            ...shared,
            { name: 'language', kind: 'choice', label: t('language'), options: options('language', clinicLanguages), needed: true },
          ]}
          initial={{ language: 'ar' }}
          label={t('add')}
          onAct={(values) =>
            addStaff({
              id: uuidV7(),
              displayName: values.displayName ?? '',
              userName: values.userName ?? '',
              password: values.password ?? '',
              role: values.role as Schema<'Role'>,
              officeId: values.officeId ?? '',
              language: values.language as Schema<'ClinicLanguage'>,
            })
          }
          refresh={['staff']}
          variant="filled"
        />
      }
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('title')}
    >
      <Stack>
        <DataTable
          caption={t('title')}
          columns={[
            { key: 'name', header: t('name'), lead: true, cell: (row) => <bdi>{row.displayName}</bdi> },
            { key: 'role', header: t('role'), cell: (row) => word('role', row.role) },
            { key: 'office', header: t('office'), cell: (row) => <bdi>{officeName(row.officeId)}</bdi> },
            {
              key: 'caseload',
              header: t('caseload'),
              cell: (row) => row.role === 'lawyer' && t('carries', { now: row.caseload, cap: row.caseloadCap }),
            },
            { key: 'active', header: t('state'), cell: (row) => <StateBadge signal={row.active ? 'good' : 'neutral'}>{row.active ? t('active') : t('inactive')}</StateBadge> },
            {
              key: 'acts',
              header: t('acts'),
              cell: (row) => (
                <ActButton
                  actLabel={t('save')}
                  fields={[
                    { name: 'displayName', kind: 'text', label: t('name'), needed: true, maxLength: 120 },
                    ...shared,
                    { name: 'caseloadCap', kind: 'number', label: t('cap'), hint: t('capHint'), needed: true, maxLength: 3 },
                    { name: 'active', kind: 'check', label: t('worksHere'), hint: t('worksHereHint') },
                  ]}
                  initial={{ displayName: row.displayName, role: row.role, officeId: row.officeId, caseloadCap: String(row.caseloadCap), active: row.active ? 'yes' : '' }}
                  label={t('change')}
                  onAct={(values) =>
                    changeStaff(row.id, row.version, {
                      displayName: values.displayName ?? '',
                      role: values.role as Schema<'Role'>,
                      officeId: values.officeId ?? '',
                      caseloadCap: Number(values.caseloadCap) || 0,
                      active: values.active === 'yes',
                    })
                  }
                  refresh={['staff']}
                />
              ),
            },
          ]}
          rowKey={(row) => row.id}
          rows={query.data ?? []}
        />
      </Stack>
    </PageFrame>
  );
}
