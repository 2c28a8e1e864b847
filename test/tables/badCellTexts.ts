/** What Checks says of each of the bad cells: problem and remedy, in both languages. */
export const badCellTexts: Readonly<Record<string, { readonly en: string; readonly ko: string }>> =
  {
    "ledger-not-found: nearly the name of a sheet": {
      en: 'More ledgers names "Form response 1", and no tab is called so: what stands in it is not counted. Did you mean "Form responses 1"? Write the name as it stands on the tab.',
      ko: "설정의 추가 장부에 입력한 시트가 없어 그 내용을 집계하지 않았습니다: “Form response 1”. ‘Form responses 1’ 시트입니까? 시트 이름 그대로 입력하십시오.",
    },
    "ledger-is-tab: the ledger that is read anyway": {
      en: 'More ledgers names "Contributions", which is read as Contributions already. It is not read twice. Take the name out.',
      ko: "설정의 추가 장부에 입력한 ‘Contributions’ 시트는 이미 수납 내역으로 읽었습니다. 두 번 읽지 않습니다. 그 이름을 지우십시오.",
    },
    "ledger-column-missing: a form that does not ask for the drive": {
      en: '"Form responses 1" has no column Drive, so it cannot be read as a ledger, and nothing in it is counted. Write Drive in its header row, above the column that holds it; beside a form\'s answers a column of your own will do.',
      ko: "‘Form responses 1’ 시트에 모금 열이 없어 장부로 읽지 못했고, 그 내용을 집계하지 않았습니다. 해당하는 열의 머리글을 ‘모금’으로 바꾸십시오. 설문지 응답이면 옆에 열을 추가해도 됩니다.",
    },
    "tab-missing: no ledger": {
      en: "There is no tab Contributions with a header row. Choose “Set up ▸ Set up this spreadsheet” in the menu, or give your tab the name Contributions.",
      ko: "머리글이 있는 수납 내역 시트가 없습니다. 메뉴에서 ‘관리 ▸ 필요한 시트 만들기’를 선택하거나, 쓰던 시트의 이름을 수납 내역으로 바꾸십시오.",
    },
    "column-missing: a ledger without amounts": {
      en: "Contributions has no column Amount. Write Amount in the header row, above the column that holds it.",
      ko: "수납 내역 시트에 금액 열이 없습니다. 해당하는 열의 머리글을 ‘금액’으로 바꾸십시오.",
    },
    "tab-twice: a copy that someone made by hand": {
      en: '"구성원" looks like the tab Members too, and is not read; "Members" is. Move any rows that should count to "Members", then rename or delete "구성원".',
      ko: "구성원 시트로 보이는 것이 2개입니다. ‘Members’ 시트만 읽고 ‘구성원’ 시트는 읽지 않습니다. 집계에 넣을 내용이 있으면 ‘Members’ 시트로 옮기고 ‘구성원’ 시트는 이름을 바꾸거나 삭제하십시오.",
    },
    "column-twice: the same header in two languages": {
      en: "Members has two columns Name; column A is read, column C is not. Rename or delete one of them.",
      ko: "구성원 시트에 이름 열이 2개입니다. A열만 읽고 C열은 읽지 않습니다. 하나는 머리글을 바꾸거나 삭제하십시오.",
    },
    "cell-error: a formula that lost its cell": {
      en: '"#REF!" is a formula\'s error. Mend the formula, or write the value itself.',
      ko: "수식에 오류가 났습니다: “#REF!”. 수식을 고치거나 값을 직접 입력하십시오.",
    },
    "blank-cell: a gift without an amount": {
      en: "This row of Contributions has no Amount. Fill it in, or clear the whole row.",
      ko: "수납 내역 시트의 이 행에 금액이 비어 있습니다. 채워 넣거나 행 전체를 비우십시오.",
    },
    "not-an-amount: a slip of the finger": {
      en: '"12,5x" is not an amount. Write it like 12,500.',
      ko: "금액으로 읽을 수 없습니다: “12,5x”. 12,500처럼 입력하십시오.",
    },
    "not-an-amount: the same in dollars": {
      en: '"12,5x" is not an amount. Write it like 12.50.',
      ko: "금액으로 읽을 수 없습니다: “12,5x”. 12.50처럼 입력하십시오.",
    },
    "amount-is-a-date: 12.5 typed where that is a date": {
      en: "The spreadsheet has made a date of this amount: 12 May 2026. Format the cell as a number, then write the amount again, like 12,500.",
      ko: "스프레드시트가 금액을 날짜로 바꾸었습니다: 2026년 5월 12일. 셀의 서식을 숫자로 바꾼 뒤 12,500처럼 다시 입력하십시오.",
    },
    "amount-too-fine: half a won": {
      en: '"1000.5" has more decimals than KRW has. Write a whole amount.',
      ko: "KRW 금액으로는 소수 자릿수가 너무 많습니다: “1000.5”. 소수점 없이 입력하십시오.",
    },
    "amount-too-fine: half a cent": {
      en: '"10.125" has more decimals than USD has. Write it with at most 2 decimals, like 12.50.',
      ko: "USD 금액으로는 소수 자릿수가 너무 많습니다: “10.125”. 12.50처럼 소수점 아래 2자리까지만 입력하십시오.",
    },
    "amount-too-large: more digits than can be kept": {
      en: '"10000000000000000" is too large to be counted exactly. Check how many digits it has.',
      ko: "금액이 너무 커서 정확히 계산할 수 없습니다: “10000000000000000”. 자릿수를 확인하십시오.",
    },
    "not-a-number: a weight in words": {
      en: '"two" is not a number. Write it like 2 or 1.5.',
      ko: "숫자로 읽을 수 없습니다: “two”. 2나 1.5처럼 입력하십시오.",
    },
    "out-of-range: a weight below 0": {
      en: '"-1" is too little here. Write 0 or more.',
      ko: "값이 너무 작습니다: “-1”. 0 이상으로 입력하십시오.",
    },
    "out-of-range: a unit of 0 to round to": {
      en: '"0" is too little here. Write a number above 0.',
      ko: "값이 너무 작습니다: “0”. 0보다 큰 수를 입력하십시오.",
    },
    "not-a-day: March or April?": {
      en: '"3/4/26" is not a date that can be read for certain. Write it like 2026-03-31.',
      ko: "어느 날짜인지 분명하지 않습니다: “3/4/26”. 2026-03-31처럼 입력하십시오.",
    },
    "days-reversed: left before joining": {
      en: "Left (20 April 2026) comes before Joined (11 May 2026). Correct one of the two dates.",
      ko: "가입일(2026년 5월 11일)보다 탈퇴일이 빠릅니다(2026년 4월 20일). 둘 중 하나를 바로잡으십시오.",
    },
    "unknown-choice: a slip, and what is assumed meanwhile": {
      en: '"Mandatry" is not one of the choices. Until it is, Voluntary is assumed. Did you mean Mandatory? The choices are Mandatory, Pledged and Voluntary.',
      ko: "목록에 없는 값입니다: “Mandatry”. 고칠 때까지는 다음 값을 사용합니다: 자율. 혹시 ‘의무’입니까? 다음 중 하나를 입력하십시오: 의무, 약정, 자율.",
    },
    "unknown-choice: nothing like any choice": {
      en: '"As agreed" is not one of the choices. Until it is, By members is assumed. The choices are By members, Equally, By weight and Same rate.',
      ko: "목록에 없는 값입니다: “As agreed”. 고칠 때까지는 다음 값을 사용합니다: 인원수 비례. 다음 중 하나를 입력하십시오: 인원수 비례, 균등, 가중치 비례, 동일 비율.",
    },
    "odd-method: a slip would turn goods into cash": {
      en: '"In knd" is a method of your own, so the amount counts as cash. If you mean In kind, write it so.',
      ko: "목록에 없는 방법이라 현금으로 집계합니다: “In knd”. ‘현물’이라면 그대로 고쳐 입력하십시오.",
    },
    "not-a-currency: a currency by its name": {
      en: '"Dollars" is not the code of a currency. Until it is, KRW is assumed. Did you mean USD? Write its three letters.',
      ko: "통화 코드가 아닙니다: “Dollars”. 고칠 때까지 KRW 통화로 집계합니다. 혹시 ‘USD’입니까? 세 글자로 입력하십시오.",
    },
    "not-a-currency: a rate of no currency": {
      en: '"Shells" is not the code of a currency. This row is left out. Write its three letters, like USD.',
      ko: "통화 코드가 아닙니다: “Shells”. 이 행은 사용하지 않습니다. USD처럼 세 글자로 입력하십시오.",
    },
    "dues-unclear: days in words": {
      en: '"end of March" cannot be read as due days for certain. Until it can, the drive has no due day. Write it like 2026-03-31, or instalments like 2026-03-31 40%; 2026-06-30 60%, or repeated like 2026-01-31 monthly x12.',
      ko: "기한을 분명히 읽을 수 없습니다: “end of March”. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다. 2026-03-31 또는 2026-03-31 40%; 2026-06-30 60%, 반복되면 2026-01-31 매월 12회처럼 입력하십시오.",
    },
    "dues-endless: a month after the other, for ever": {
      en: '"2026-01-31 monthly" does not say when it ends. Until it does, the drive has no due day. Write behind it how often, such as x12, or until when, such as until 2026-12-31.',
      ko: "기한이 언제까지 반복되는지 나와 있지 않습니다: “2026-01-31 monthly”. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다. 뒤에 12회처럼 횟수를 입력하거나 2026-12-31까지처럼 끝나는 날을 입력하십시오.",
    },
    "dues-times: an end before the beginning": {
      en: 'By "2026-01-31 monthly until 2025-12-31" the drive never falls due. Until that is mended, it has no due day. Let it end on its first day or later, or write how often it falls due, such as x12.',
      ko: "기한이 한 번도 돌아오지 않습니다: “2026-01-31 monthly until 2025-12-31”. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다. 끝나는 날을 첫 기한보다 뒤로 고치거나 12회처럼 횟수를 입력하십시오.",
    },
    "dues-times: more often than anybody will live to see": {
      en: 'By "2026-01-31 monthly x1200" the drive falls due more than 400 times. Until that is mended, it has no due day. Write at most x400, or make it a drive of its own for each year.',
      ko: "기한이 400회를 넘습니다: “2026-01-31 monthly x1200”. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다. 400회 이하로 입력하거나 해마다 따로 모금을 만드십시오.",
    },
    "shares-not-whole: shares short of all": {
      en: 'The shares in "2026-03-31 40%; 2026-06-30 50%" add up to 90 %, not 100 %. Until they do, the drive has no due day. Correct the shares, or leave all of them out to have equal ones.',
      ko: "분할 납부 비율의 합이 100%가 아니라 90%입니다: “2026-03-31 40%; 2026-06-30 50%”. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다. 비율을 바로잡으십시오. 똑같이 나누어 내려면 비율을 모두 빼면 됩니다.",
    },
    "member-id-twice: an ID given twice": {
      en: 'The Member ID "M01" stands in row 2 already, so An Bo-ram is left out. Give one of the two an ID of their own.',
      ko: "구성원 번호가 2행과 같아 이 행의 An Bo-ram은(는) 넣지 않았습니다: “M01”. 둘 중 한 사람의 번호를 바꾸십시오.",
    },
    "member-name-twice: two of one name, and no IDs": {
      en: '"Ri Un-byol" stands in row 2 already and has no Member ID here, so this row is left out. Give both a Member ID, or delete one of the rows if it is the same family.',
      ko: "구성원 번호 없이 이름이 2행과 같아 이 행을 넣지 않았습니다: “Ri Un-byol”. 두 행 모두 구성원 번호를 입력하거나, 같은 사람(가구)이면 한 행을 삭제하십시오.",
    },
    "total-among-members: the last row adds up the others": {
      en: '"Total" is a word for a total, so this row is nobody and is asked for nothing. Move the totals to another tab. If it is a member after all, write a Member ID.',
      ko: "합계를 뜻하는 이름이어서 이 행은 구성원으로 보지 않고 분담액도 없습니다: “Total”. 합계는 다른 시트로 옮기십시오. 실제 구성원이면 구성원 번호를 입력하십시오.",
    },
    "total-among-members: a sum that has a name of its own": {
      en: 'The Weight of "All flats" is the sum of those above, so this row is nobody and is asked for nothing. Move the totals to another tab. If it is a member after all, write a Member ID.',
      ko: "가중치가 위 행들의 합과 같아 이 행은 구성원으로 보지 않고 분담액도 없습니다: “All flats”. 합계는 다른 시트로 옮기십시오. 실제 구성원이면 구성원 번호를 입력하십시오.",
    },
    "drive-twice: a drive written twice": {
      en: 'The drive "Roof" stands in row 2 already, so this row is left out. Give each drive a name of its own.',
      ko: "2행에 같은 모금이 있어 이 행을 넣지 않았습니다: “Roof”. 모금마다 다른 이름을 붙이십시오.",
    },
    "finding-twice: a finding written twice": {
      en: 'The finding "The leak" stands in row 2 already, so this row is left out. Give each finding words of its own, or delete this row.',
      ko: "2행에 같은 지적 사항이 있어 이 행을 넣지 않았습니다: “The leak”. 지적 사항마다 다르게 적거나 이 행을 삭제하십시오.",
    },
    "group-twice: a group written twice": {
      en: 'The group "Cell 1" stands in row 2 already, so this row is left out. Give each group a name of its own, or delete this row.',
      ko: "2행에 같은 조직이 있어 이 행을 넣지 않았습니다: “Cell 1”. 조직마다 다른 이름을 붙이거나 이 행을 삭제하십시오.",
    },
    "unknown-setting: a slip": {
      en: 'There is no setting "Grase days"; this row does nothing. Did you mean Grace days?',
      ko: "없는 설정이어서 이 행은 사용하지 않습니다: “Grase days”. 혹시 ‘유예 일수’입니까?",
    },
    "unknown-setting: a row of the user's own": {
      en: 'There is no setting "Bank account"; this row does nothing. Leave it if it is a note of your own.',
      ko: "없는 설정이어서 이 행은 사용하지 않습니다: “Bank account”. 직접 입력해 둔 메모라면 그대로 두어도 됩니다.",
    },
    "setting-twice: one in each language": {
      en: "Grace days stands in row 3 already, so this row does nothing. Delete one of the two rows.",
      ko: "유예 일수가 3행에 이미 있어 이 행은 사용하지 않습니다. 두 행 중 하나를 삭제하십시오.",
    },
    "setting-unclear: days in words": {
      en: '"a week" cannot be used for Grace days, so its default is. How many days after a due day before anyone is called late, such as 14. Blank: 7.',
      ko: "유예 일수 값으로 사용할 수 없어 기본값을 사용합니다: “a week”. 기한이 지난 뒤 며칠까지 기다릴지 입력합니다. 예: 14. 비워 두면 7일입니다.",
    },
    "currency-assumed: by the language": {
      en: "No currency is named. USD is used. Write it as Currency in Settings.",
      ko: "통화가 입력되어 있지 않아 USD 통화로 집계합니다. 설정 시트의 통화에 입력하십시오.",
    },
    "currency-assumed: by the drives": {
      en: "Settings name no currency. EUR is used, which most drives name. Write it as Currency in Settings.",
      ko: "설정에 통화가 없어 모금에 가장 많이 입력된 EUR 통화로 집계합니다. 설정 시트의 통화에 입력하십시오.",
    },
  };
