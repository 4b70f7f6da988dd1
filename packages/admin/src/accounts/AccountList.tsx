import { Button, Link } from "@mui/material";
import { Role } from "@attest/shared/access";
import { useState } from "react";
import type { MouseEvent, ReactElement } from "react";
import { DataTable, useListContext, useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { PlainList } from "../layout/PlainList.tsx";
import { SecretDialog } from "../layout/SecretDialog.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { WordFilter } from "../layout/WordFilter.tsx";
import { useMaking } from "../layout/use-making.ts";
import { useMay } from "../layout/use-may.ts";
import { AccountDialog } from "./AccountDialog.tsx";
import type { PasswordLink, StaffRow } from "./account-documents.ts";
import { CreateAccountDialog } from "./CreateAccountDialog.tsx";

const Column = DataTable.Col<StaffRow>;

/** The accounts of the staff; a row opens what can be done to it. */
export const AccountList = (): ReactElement => (
  <PlainList tools={<AccountTools />}>
    <AccountRows />
  </PlainList>
);

const AccountRows = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { data } = useListContext<StaffRow>();
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = data?.find(({ id }) => id === openId);
  const open = (event: MouseEvent, id: string) => {
    event.stopPropagation();
    setOpenId(id);
  };
  return (
    <>
      <DataTable<StaffRow>
        bulkActionButtons={false}
        rowClick={(id) => {
          setOpenId(String(id));
          return false;
        }}
      >
        <Column
          source="name"
          disableSort
          sx={{ whiteSpace: "nowrap" }}
          render={({ id, name }) => (
            <Link component="button" type="button" onClick={(event) => open(event, id)}>
              {name}
            </Link>
          )}
        />
        <Column source="email" disableSort />
        <Column
          source="roles"
          disableSort
          sx={{ minWidth: 140 }}
          render={({ roles }) =>
            roles.length === 0
              ? translate("state.none")
              : roles.map((role) => word("Role", role)).join(translate("accounts.and"))
          }
        />
        <Column
          source="active"
          disableSort
          sx={{ whiteSpace: "nowrap" }}
          render={({ active }) => (
            <span>{translate(active === false ? "accounts.disabled" : "accounts.active")}</span>
          )}
        />
      </DataTable>
      {opened !== undefined && <AccountDialog staff={opened} onClose={() => setOpenId(null)} />}
    </>
  );
};

const AccountTools = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const { isOpen, open, close, made, onMade, forget } = useMaking<PasswordLink>();
  return (
    <Toolbar>
      <WordFilter
        part="role"
        label={translate("accounts.role")}
        kind="Role"
        values={Object.values(Role)}
        width={200}
        anyName={translate("accounts.any_role")}
      />
      {may("STAFF_CREATE") && (
        <Button variant="contained" onClick={open}>
          {translate("accounts.create")}
        </Button>
      )}
      {isOpen && <CreateAccountDialog onClose={close} onCreated={onMade} />}
      {made !== null && (
        <SecretDialog
          title={translate("accounts.link_of", { name: made.staff.name })}
          hint={translate("accounts.link_hint")}
          secret={made.passwordLink}
          onClose={forget}
        />
      )}
    </Toolbar>
  );
};
