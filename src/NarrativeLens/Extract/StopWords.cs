using System.Collections.Frozen;

namespace NarrativeLens.Extract;

/// <summary>The most frequent small words of some languages, written by hand from common grammar; a word may belong to several.</summary>
internal static class StopWords
{
    /// <summary>For each word the languages it is frequent in, as bits in the order of <see cref="Languages"/>.</summary>
    public static FrozenDictionary<string, uint> Bits { get; }

    /// <summary>Language codes (BCP 47), by bit.</summary>
    public static IReadOnlyList<string> Languages { get; }

    static StopWords()
    {
        (string Language, string Words)[] table =
        [
            ("en", "the of and to in is that for it with as was on are be at by this from have has not but they his her were which their will would an had been who its than what when said or more about after also one"),
            ("fr", "le la les de des du et en un une est que qui dans pour sur au aux par pas ne ce se avec plus sont il elle ont cette été mais ou son sa ses nous comme leur être fait"),
            ("de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis"),
            ("es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde es fue ha son"),
            ("it", "di che e la il un a per è in una sono mi ho lo ha le si ti i con cosa se io come da ci no questo più del della dei delle nel alla gli anche al dal ma non era stato hanno"),
            ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso são"),
            ("nl", "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb heeft worden"),
            ("sv", "och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp"),
            ("da", "og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være"),
            ("no", "og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle vil bli ble blitt kunne inn når være noen"),
            ("pl", "w i z na do nie się to że jest o jak po za od przez ale co dla tym był czy oraz być tego które który która ich jego już tylko może będzie także są było przy przed roku"),
            ("tr", "ve bir bu da de için çok ile olarak daha gibi olan sonra kadar ne en ise ya o ama değil var her olduğu yeni iki oldu göre etti dedi edildi"),
            ("id", "yang dan di dari ini itu dengan untuk pada tidak dalam ke akan juga adalah oleh sebagai bisa ada kata telah para saat lebih tersebut atau karena mereka"),
            ("ro", "și în de la cu pe nu că să un o este care din pentru mai sunt au fost ce se al ale după prin dar sau fi acest această într"),
            ("fi", "ja on ei se että oli hän ovat mutta kuin myös ole joka mukaan sen sitä mitä niin olla tai vain jos kun nyt hänen jo ollut sekä"),
            ("cs", "a se v na je že o s z do i to za by pro jako ale po tak si jsou ve které který bude jeho nebo byl při už také od podle"),
            ("hu", "a az és hogy nem is egy ez meg de csak volt már még mint ha azt után el kell szerint lesz vagy ki pedig"),
            ("ru", "и в не на что с по как это он к из но у за от так же для бы было его был все мы они она быть или при году также до о"),
            ("uk", "і в не на що з у та як це до за він але від для про його є було був або які також після україни року під час"),
            ("sk", "a v na sa je že s z do aj o i to za ale pre ako po tak si sú vo ktorý ktoré ktorá bude jeho alebo bol pri už tiež od podľa ich len nie však"),
            ("hr", "i u na je se da su za od s o koji koja koje kao što će bi ne to iz nije bio ali ili po kako sve još samo nakon prema više te bila biti"),
            ("sl", "in v na je se da so za od z s o ki ne to iz ni bil ali pa po kako še samo tudi kot bi ga pri do več lahko že biti kar"),
            ("lt", "ir kad yra į iš su tai o ar bet kaip už dėl apie jau nuo po tik buvo jis savo taip pat iki ne tačiau kai dar bus gali būti arba"),
            ("lv", "un ir ka par no uz ar kas tas arī bet vai ir kā lai pie pēc šo tika nav būs gada savu jau līdz kur viņš bija"),
            ("et", "ja on ei et see oli kui ka aga mis oma või siis ning ta selle tema mida kes nii veel pole välja pärast kuid olnud"),
            ("is", "og að í á sem er til um við með en það fyrir var af hann ekki þess því hefur eru frá þar þau hafa verið segir eftir þetta en"),
            ("vi", "và của là có trong cho được với các một những người không này khi đã từ để đến về ra tại cũng theo như nhưng năm"),
            ("sw", "ya na wa kwa ni za la katika hiyo kuwa hii cha alisema baada yake huo pia ili kama wake hayo au bado vya hilo leo watu"),
            ("zu", "ukuthi futhi kodwa uma ngoba kanti lapho noma bese kule kulo lokhu kakhulu ukuze nje yini ngesikhathi ngaphandle wathi uthe njengoba ngenxa"),
            ("xh", "ukuba kwaye kodwa okanye ukuze xa ngoku kunye kuba apho njengoko ngexesha into oku kakhulu ngenxa uthi uthe ukuya phantsi phambi ingxelo kule"),
            ("af", "die van en in is het nie dat om te wat vir met op as hy ook sê was aan sy deur na kan sal word uit nog hulle maar daar ons by toe"),
            ("bg", "и в на да се от за с не е по че са като до това при ще но или има след бе към през както"),
        ];
        Languages = [.. table.Select(row => row.Language)];
        Bits = table.SelectMany((row, i) => row.Words.Split(' ').Distinct().Select(word => (word, bit: 1u << i)))
            .GroupBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0u, (all, pair) => all | pair.bit), StringComparer.Ordinal);
    }
}
