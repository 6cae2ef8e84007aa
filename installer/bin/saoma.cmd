@echo off
rem Starts Saoma: finds a Java 25 or later and runs lib\saoma.jar with it. The options of the JVM stand in lib\jvm.options.
rem   SAOMA_JAVA         the java.exe to use, before every other
rem   SAOMA_JVM_OPTIONS  further options for the JVM, separated by blanks
setlocal EnableExtensions DisableDelayedExpansion
set "needed=25"
set "home=%~dp0.."
set "lib=%home%\lib"
set "java="

if not defined SAOMA_JAVA goto bundled
call :take "%SAOMA_JAVA%"
if defined java goto run
>&2 echo saoma: SAOMA_JAVA names %SAOMA_JAVA%, which is not a Java %needed% or later.
exit /b 2

:bundled
call :take "%home%\runtime\bin\java.exe"
if defined java goto run
if exist "%lib%\built-with" for /f "usebackq delims=" %%j in ("%lib%\built-with") do call :take "%%j\bin\java.exe"
if defined java goto run
if defined JAVA_HOME call :take "%JAVA_HOME%\bin\java.exe"
if defined java goto run
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :take "%%~$PATH:j"
if defined java goto run
for /d %%j in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LocalAppData%\Programs\Eclipse Adoptium\*" "%UserProfile%\.jdks\*") do call :take "%%~j\bin\java.exe"
if defined java goto run
>&2 echo saoma: no Java %needed% or later found. Install one (https://adoptium.net), or set SAOMA_JAVA to its bin\java.exe.
exit /b 2

:run
set "compiler="
if "%~1"=="import" set "compiler=-XX:TieredStopAtLevel=4"
"%java%" "@%lib%\jvm.options" --module-path "%lib%\javafx" -XX:AOTCache="%lib%\saoma.aot" %compiler% %SAOMA_JVM_OPTIONS% -jar "%lib%\saoma.jar" %*
exit /b %ERRORLEVEL%

rem take JAVA: uses it if it is there, new enough, and none was found before. Asks the release file beside it, because
rem starting a JVM to ask costs time; without one it asks the JVM.
:take
if defined java exit /b 0
if not exist "%~1" exit /b 0
set "version="
if not exist "%~dp1..\release" goto askjvm
for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%~dp1..\release"`) do set "version=%%~v"
goto compare
:askjvm
for /f tokens^=2^ delims^=.^" %%v in ('""%~1" -version 2^>^&1"') do if not defined version set "version=%%v"
:compare
rem JAVA_VERSION="25" without a dot keeps its quotes: they go here.
if defined version set "version=%version:"=%"
if not defined version exit /b 0
if %version% GEQ %needed% set "java=%~1"
exit /b 0
