#include "exchange/party_table.h"

const struct party_form party_forms[] = {
    {"socialdemokrat*", "A", PARTY_CAPITAL},
    {"det|de ?radikale venstre", "B", PARTY_CAPITAL},
    {"radikale ?venstre", "B", PARTY_CAPITAL},
    {"de radikale", "B", PARTY_CAPITAL},
    {"det konservative folkeparti*", "C", PARTY_CAPITAL},
    {"konservative ?folkeparti*", "C", PARTY_CAPITAL},
    {"de konservative*", "C", PARTY_CAPITAL},
    {"nye borgerlige*", "D", PARTY_CAPITAL},
    {"socialistisk folkeparti*", "F", PARTY_CAPITAL},
    {"liberal alliance*", "I", PARTY_CAPITAL},
    {"kristendemokrat*", "K", PARTY_CAPITAL},
    {"moderaterne*", "M", PARTY_CAPITAL},
    {"dansk folkeparti*", "O", PARTY_CAPITAL},
    {"frie grønne", "Q", PARTY_CAPITAL},
    {"venstre|venstres", "V", PARTY_CAPITAL},
    {"danmarksdemokrat*", "Æ", PARTY_CAPITAL},
    {"enhedslisten* ?- ?– ?de rød-grønne*", "Ø", PARTY_CAPITAL},
    {"enhedslisten* ?- ?– ?de rød ?- ?– grønne*", "Ø", PARTY_CAPITAL},
    {"enhedslisten*", "Ø", PARTY_CAPITAL},
    {"alternativet*", "Å", PARTY_CAPITAL},
    {"uden for|udenfor parti*", "UP", PARTY_ANY_CASE},
    {"udenfor|løsgænger*|løsgænger", "UP", PARTY_ANY_CASE},
    /* the press and some minutes */
    {"s", "A", PARTY_CAPITALS},
    {"rv", "B", PARTY_CAPITALS},
    {"kf", "C", PARTY_CAPITALS},
    {"nb", "D", PARTY_CAPITALS},
    {"sf", "F", PARTY_CAPITALS},
    {"la", "I", PARTY_CAPITALS},
    {"kd", "K", PARTY_CAPITALS},
    {"df", "O", PARTY_CAPITALS},
    {"dd", "Æ", PARTY_CAPITALS},
    {"el", "Ø", PARTY_CAPITALS},
    {"alt", "Å", PARTY_CAPITALS},
    {"up", "UP", PARTY_CAPITALS},
    {"ufp", "UFP", PARTY_CAPITALS},
};

const size_t party_form_count = sizeof party_forms / sizeof *party_forms;

const char title_words[] =
    "*borgmester|*borgmesteren|rådmand|rådmanden|*formand|*formanden|forkvinde|*forkvinde|medlem|"
    "*medlem|*medlemmet|*direktør|*direktøren|*chef|*chefen|*leder|*lederen|*sekretær|"
    "*konsulent|*koordinator|*medarbejder|*sagsbehandler|*rådgiver|*inspektør|*specialist|"
    "*assistent|*fuldmægtig|*planlægger|arkitekt|*arkitekt|*ingeniør|jurist|økonom|*revisor|"
    "*læge|referent|observatør|ordstyrer|tovholder|kasserer|"
    "*repræsentant|*biolog|*geolog|*pædagog|sygeplejerske|advokat|*konservator|*bibliotekar|"
    "studerende|praktikant|elev|provst|rektor|forstander|prorektor|dirigent";
