namespace NarrativeLens.Figures.Languages;

/// <summary>Physical and computing measures of English. Symbols by the SI brochure (9th edition) and IEC 80000-13; the rest by their plural name.</summary>
internal static class EnglishMeasures
{
    public static Row<UnitMeaning>[] Measures { get; } =
    [
        Of("mm", "millimetre|millimetres|millimeter|millimeters|mm"), Of("cm", "centimetre|centimetres|centimeter|centimeters|cm|cms"),
        Of("m", "metre|metres|meter|meters|m"), Of("km", "kilometre|kilometres|kilometer|kilometers|km|kms"),
        Of("µm", "micron|microns|micrometre|micrometres|micrometer|micrometers|µm|μm"), new("nanometre|nanometres|nanometer|nanometers|nm", new(FigureKind.Count, "nm", Capitalised: "Nm")),
        Of("inches", "inch|inches"), Of("feet", "foot|feet|ft"), Of("yards", "yard|yards|yds"), Of("miles", "mile|miles"), Of("nautical miles", "nautical mile|nautical miles"), Of("light-years", "light year|light years"),
        Of("m²", "square metre|square metres|square meter|square meters|sq m|sqm|m²|sq. m"), Of("km²", "square kilometre|square kilometres|square kilometer|square kilometers|sq km|sqkm|km²|sq. km"), Of("cm²", "square centimetre|square centimetres|cm²"),
        Of("square feet", "square foot|square feet|sq ft|sqft|sq. ft"), Of("square miles", "square mile|square miles|sq mi|sq miles"), Of("square inches", "square inch|square inches"), Of("square yards", "square yard|square yards"),
        Of("acres", "acre|acres"), Of("ha", "hectare|hectares|ha"),
        Of("m³", "cubic metre|cubic metres|cubic meter|cubic meters|m³|cu m"), Of("km³", "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers|km³"), Of("cm³", "cubic centimetre|cubic centimetres|cc|cm³"), Of("cubic feet", "cubic foot|cubic feet|cu ft"),
        Of(Units.Litre, "litre|litres|liter|liters|l"), Of("ml", "millilitre|millilitres|milliliter|milliliters|ml"), Of("gallons", "gallon|gallons"), Of("pints", "pint|pints"), Of("bushels", "bushel|bushels"),
        Of("kg", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs"), Of("g", "gram|grams|gramme|grammes|g"), Of("mg", "milligram|milligrams|mg"), Of("µg", "microgram|micrograms|mcg|µg|μg"), Of("lb", "lb|lbs"),
        Of("tonnes", "tonne|tonnes|ton|tons|metric ton|metric tons"), Of("ounces", "ounce|ounces|troy ounce|troy ounces|oz"),
        Of("mph", "mph|mile per hour|miles per hour|miles an hour"), Of("km/h", "km/h|kmh|kph|km/hr|kilometre per hour|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour"),
        Of("m/s", "m/s|metres per second|meters per second|metres a second|meters a second"), Of("knots", "knot|knots"),
        Of("mpg", "mpg|miles per gallon|miles to the gallon"), Of("g/km", "g/km|grams per kilometre|grams per kilometer|gram per kilometre"), Of("rpm", "rpm|revolutions per minute"),
        Of("horsepower", "hp|bhp|horsepower|brake horsepower"), Of("Nm", "newton metre|newton metres|newton meters"), Of("lb-ft", "lb ft|pound feet|pound foot"),
        Of("W", "watt|watts|w"), Of("kW", "kilowatt|kilowatts|kw"), Of("megawatts", "megawatt|megawatts|mw"), Of("gigawatts", "gigawatt|gigawatts|gw"), Of("terawatts", "terawatt|terawatts|tw"),
        Of("Wh", "watt hour|watt hours|wh"), Of("kWh", "kilowatt hour|kilowatt hours|kWh"), Of("MWh", "megawatt hour|megawatt hours|MWh"), Of("GWh", "gigawatt hour|gigawatt hours|GWh"), Of("TWh", "terawatt hour|terawatt hours|TWh"), Of("mAh", "mAh|milliamp hour|milliamp hours"),
        Of("V", "volt|volts|v"), Of("kV", "kilovolt|kilovolts|kv"), Of("Hz", "hertz|Hz"), Of("kHz", "kilohertz|kHz"), Of("MHz", "megahertz|MHz"), Of("GHz", "gigahertz|GHz"),
        Of("KB", "kilobyte|kilobytes|KB"), Of("MB", "megabyte|megabytes|MB"), Of("GB", "gigabyte|gigabytes|GB"), Of("TB", "terabyte|terabytes|TB"), Of("PB", "petabyte|petabytes"), Of("EB", "exabyte|exabytes"),
        Of("Kbps", "kbps|kilobits per second"), Of("Mbps", "Mbps|Mbit/s|megabits per second|megabits a second"), Of("Gbps", "Gbps|Gbit/s|gigabits per second|gigabits a second"),
        Of("MP", "megapixel|megapixels"), Of("pixels", "pixel|pixels"), Of("dB", "decibel|decibels|dB"), Of("psi", "psi|pounds per square inch"), Of("ppm", "ppm|parts per million"), Of("ppb", "ppb|parts per billion"),
        Of("°C", "°C|℃|degree Celsius|degrees Celsius|Celsius|degrees C|degree centigrade|degrees centigrade|deg C"), Of("°F", "°F|℉|degree Fahrenheit|degrees Fahrenheit|Fahrenheit|degrees F|f"), Of("degrees", "°|degree|degrees"),
        Of("calories", "calorie|calories"), Of("kcal", "kcal|kilocalories"),
        Of("barrels per day", "barrels per day|barrels a day|bpd|b/d"), Of("barrels", "barrel|barrels|bbl|bbls"), Of("cubic feet per day", "cubic feet per day|cubic feet a day"),
        Of("sat/vB", "sat/vB|sats/vB|sat/vbyte|sats/vbyte|sats per vbyte|satoshis per vbyte|satoshis per virtual byte"),
        Of("EH/s", "exahashes|EH/s|exahash|exahash per second|exahashes per second"), Of("ZH/s", "zettahashes|zettahash|ZH/s|zettahash per second|zettahashes per second"),
        Of("TH/s", "terahashes|TH/s|terahash|terahash per second|terahashes per second"), Of("PH/s", "petahashes|petahash|PH/s|petahash per second|petahashes per second"),
    ];

    private static Row<UnitMeaning> Of(string unit, string words) => new(words, new(FigureKind.Count, unit));
}
